package ma.jisr.registration.web;

import ma.jisr.registration.registration.Disability;
import ma.jisr.registration.registration.Residence;
import ma.jisr.registration.web.DraftBody.ApplicantBody;
import org.jspecify.annotations.Nullable;

/** What staff see of a person until they ask for more with a reason: enough to tell two files apart, not who it is. */
final class Masking {

    private Masking() {}

    static ApplicantBody masked(ApplicantBody of) {
        Residence residence = of.residence();
        return new ApplicantBody(
                ends(of.nationalId(), 2),
                initial(of.givenName()),
                initial(of.familyName()),
                null,
                of.gender(),
                ends(of.phone(), 5),
                email(of.email()),
                of.language(),
                of.education(),
                residence == null ? null : new Residence(residence.province(), residence.commune(), null));
    }

    static @Nullable Disability masked(@Nullable Disability of) {
        return of == null ? null : new Disability(of.proof(), ends(of.number(), 2), of.validUntil());
    }

    /** {@code EE123456} as {@code EE***56}. */
    static @Nullable String ends(@Nullable String text, int first) {
        if (text == null) {
            return null;
        }
        return text.length() < first + 4 ? "***" : text.substring(0, first) + "***" + text.substring(text.length() - 2);
    }

    static @Nullable String initial(@Nullable String name) {
        return name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
    }

    private static @Nullable String email(@Nullable String address) {
        int at = address == null ? -1 : address.lastIndexOf('@');
        return address == null || at < 1 ? null : address.charAt(0) + "***" + address.substring(at);
    }
}
