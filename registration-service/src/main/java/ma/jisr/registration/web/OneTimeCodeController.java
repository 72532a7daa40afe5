package ma.jisr.registration.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.jisr.registration.account.Address;
import ma.jisr.registration.account.Challenge;
import ma.jisr.registration.account.CodeWish;
import ma.jisr.registration.account.Language;
import ma.jisr.registration.account.RequestingCodes;
import ma.jisr.starter.problem.FieldError;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests for one-time codes; answers the same whatever it knows of the address. */
@RestController
class OneTimeCodeController {

    private final RequestingCodes requesting;

    OneTimeCodeController(RequestingCodes requesting) {
        this.requesting = requesting;
    }

    @PostMapping("/api/v1/one-time-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void request(@RequestBody CodeBody body, HttpServletRequest request, @Parameter(hidden = true) Locale locale) {
        Address address = body.address();
        if (!requesting.reaches(address)) {
            throw CodeBody.refused("/phone", "mobile-phone");
        }
        String caller = NetworkCaller.of(request);
        requesting.request(CodeWish.toSignIn(address, Language.of(locale), caller, body.challenge()));
    }

    /**
     * Either a phone or an e-mail address.
     *
     * @param codeChallenge hash (S256) of a secret that has to come with the code, so that nobody else can use it
     */
    record CodeBody(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String codeChallenge) {

        @Nullable
        String challenge() {
            if (codeChallenge != null && !Challenge.isWellFormed(codeChallenge)) {
                throw refused("/codeChallenge", "format");
            }
            return codeChallenge;
        }

        Address address() {
            if (phone != null && email != null) {
                throw refused("/email", "phone-or-email");
            }
            if (phone == null && email == null) {
                throw refused("/phone", "required");
            }
            return phone == null
                    ? wellFormed(Address.email(email), "/email", "email")
                    : wellFormed(Address.phone(phone), "/phone", "mobile-phone");
        }

        private static Address wellFormed(Optional<Address> address, String pointer, String message) {
            return address.orElseThrow(() -> refused(pointer, message));
        }

        private static Problem refused(String pointer, String message) {
            return Problem.invalid(List.of(new FieldError(pointer, message)));
        }
    }
}
