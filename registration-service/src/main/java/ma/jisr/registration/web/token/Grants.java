package ma.jisr.registration.web.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import ma.jisr.registration.account.Address;
import ma.jisr.registration.account.Language;
import ma.jisr.starter.security.PlatformLocales;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads the two grants from the form. */
final class Grants implements AuthenticationConverter {

    private static final int LONGEST = 500;

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String grant = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        if (client == null) {
            return null;
        }
        if (request.getQueryString() != null) {
            throw invalid("query"); // Codes and tokens in addresses end up in logs.
        }
        if (OneTimeCodeGrant.TYPE.getValue().equals(grant)) {
            String code = required(request, OAuth2ParameterNames.CODE);
            return new OneTimeCodeGrant(client, address(request), code, Language.of(PlatformLocales.of(request)));
        }
        return AuthorizationGrantType.REFRESH_TOKEN.getValue().equals(grant)
                ? new RefreshGrant(client, required(request, OAuth2ParameterNames.REFRESH_TOKEN))
                : null;
    }

    private static Address address(HttpServletRequest request) {
        String phone = optional(request, "phone");
        String email = optional(request, "email");
        if ((phone == null) == (email == null)) {
            throw invalid("phone");
        }
        Optional<Address> address = phone == null ? Address.email(Objects.requireNonNull(email)) : Address.phone(phone);
        return address.orElseThrow(() -> invalid(phone == null ? "email" : "phone"));
    }

    private static String required(HttpServletRequest request, String name) {
        String value = optional(request, name);
        if (value == null) {
            throw invalid(name);
        }
        return value;
    }

    private static @Nullable String optional(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null || values[0].isBlank()) {
            return null;
        }
        if (values.length > 1 || values[0].length() > LONGEST) {
            throw invalid(name);
        }
        return values[0].strip();
    }

    private static OAuth2AuthenticationException invalid(String parameter) {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "Parameter: " + parameter, null));
    }
}
