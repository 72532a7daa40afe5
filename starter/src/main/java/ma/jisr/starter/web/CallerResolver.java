package ma.jisr.starter.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller} as an argument, from the token's claims {@code sub}, {@code roles}, {@code provinces}. */
public final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal principal = request.getUserPrincipal();
        if (principal instanceof JwtAuthenticationToken token) {
            return caller(token.getToken());
        }
        throw new IllegalStateException("A public path can't ask for its caller: " + parameter.getExecutable());
    }

    private static Caller caller(Jwt jwt) {
        return new Caller(jwt.getSubject(), roles(jwt), Set.copyOf(strings(jwt, "provinces")));
    }

    private static Set<Caller.Role> roles(Jwt jwt) {
        List<String> named = strings(jwt, "roles");
        return Arrays.stream(Caller.Role.values())
                .filter(role -> named.contains(role.name()))
                .collect(Collectors.toSet());
    }

    private static List<String> strings(Jwt jwt, String claim) {
        List<String> values = jwt.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
