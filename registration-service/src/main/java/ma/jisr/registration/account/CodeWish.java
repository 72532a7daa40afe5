package ma.jisr.registration.account;

import org.jspecify.annotations.Nullable;

/**
 * A wish for a one-time code.
 *
 * @param about what the code will be good for, and nothing else
 * @param caller where the wish comes from on the network
 * @param challenge what its asker will answer to, if she said so; see {@link Challenge}
 */
public record CodeWish(
        CodePurpose purpose,
        String about,
        Address address,
        Language language,
        String caller,
        @Nullable String challenge) {

    /** What codes are about that open a sign-in. */
    public static final String SIGN_IN = "sign-in";

    public static CodeWish toSignIn(Address address, Language language, String caller, @Nullable String challenge) {
        return new CodeWish(CodePurpose.SIGN_IN, SIGN_IN, address, language, caller, challenge);
    }
}
