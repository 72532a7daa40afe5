package ma.jisr.registration.web.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads the grants from the form. */
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
            String verifier = optional(request, PkceParameterNames.CODE_VERIFIER);
            Language language = Language.of(PlatformLocales.of(request));
            return new OneTimeCodeGrant(client, address(request), code, verifier, language);
        }
        if (AuthorizationGrantType.REFRESH_TOKEN.getValue().equals(grant)) {
            return new RefreshGrant(client, required(request, OAuth2ParameterNames.REFRESH_TOKEN));
        }
        return AuthorizationGrantType.CLIENT_CREDENTIALS.getValue().equals(grant) ? ofClient(request, client) : null;
    }

    /** Who names no scope gets all of hers; Spring would give none. */
    private static Authentication ofClient(HttpServletRequest request, Authentication client) {
        String scopes = optional(request, OAuth2ParameterNames.SCOPE);
        RegisteredClient registered = ((OAuth2ClientAuthenticationToken) client).getRegisteredClient();
        Set<String> wanted = scopes == null
                ? Objects.requireNonNull(registered).getScopes()
                : new LinkedHashSet<>(List.of(scopes.split(" +")));
        return new OAuth2ClientCredentialsAuthenticationToken(client, wanted, Map.of());
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
