package ma.jisr.starter.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.problem.ProblemTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Missing or bad tokens (401) and missing roles (403) as problem details; keys that can't be fetched are a 503. */
public final class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemTexts texts;
    private final JsonMapper json;

    public ProblemEntryPoint(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            write(request, response, new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").retryAfter(5));
            return;
        }
        boolean bad = e instanceof InvalidBearerTokenException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, bad ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(request, response, new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(request, response, new Problem(HttpStatus.FORBIDDEN, "forbidden"));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        problem.headers().forEach(response::setHeader);
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), texts.detail(problem, PlatformLocales.of(request)));
    }
}
