package io.resync.server.security;

import io.resync.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Tells callers why they are not let in. */
@Component
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final HandlerExceptionResolver problems;

    SecurityProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** The page asks for name and password itself: only others get the header that makes browsers ask. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        if (request.getHeader("X-Requested-With") == null && !SessionToken.hasCookie(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Resync\", charset=\"UTF-8\"");
        }
        tell(request, response, e);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
        var detail = e instanceof CsrfException
                ? "a change signed in by cookie needs the header X-XSRF-TOKEN with what the cookie XSRF-TOKEN holds"
                : "you are signed in, and this needs a role that you do not have";
        tell(request, response, new ProblemException(HttpStatus.FORBIDDEN, detail, Map.of()));
    }

    void tell(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        if (e instanceof TooManyAttemptsException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LoginThrottle.PAUSE.toSeconds()));
            var detail = "too many wrong passwords for this name; try again in a minute";
            tell(request, response, new ProblemException(HttpStatus.TOO_MANY_REQUESTS, detail, Map.of()));
        } else {
            var detail = e instanceof BadCredentialsException
                    ? "name or password are not right"
                    : "nobody is signed in, or the sign-in has ended";
            tell(request, response, new ProblemException(HttpStatus.UNAUTHORIZED, detail, Map.of()));
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        problems.resolveException(request, response, null, problem);
    }
}
