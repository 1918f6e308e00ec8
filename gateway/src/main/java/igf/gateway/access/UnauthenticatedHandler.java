package igf.gateway.access;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
import igf.gateway.problem.ProblemWriter;
import igf.gateway.rate.RateLimit;
import igf.gateway.rate.RateLimitState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Writes 401 as a problem document, and 429 to an address that has sent too many wrong credentials. */
@Component
class UnauthenticatedHandler implements AuthenticationEntryPoint, AuthenticationFailureHandler {

    private static final String CHALLENGE = "Bearer realm=\"igf\"";

    private final ProblemWriter problems;
    private final RateLimit limit;

    UnauthenticatedHandler(ProblemWriter problems, RateLimit limit) {
        this.problems = problems;
        this.limit = limit;
    }

    /** Responds with 503 if the token could not be checked because the provider is unavailable. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        commence(request, response, failure);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean hasCredentials =
                failure instanceof OAuth2AuthenticationException || request.getHeader(ApiKeyFilter.HEADER) != null;
        if (hasCredentials) {
            RateLimitState state = limit.countRefusal(request.getRemoteAddr());
            state.writeTo(response);
            if (state.isExceeded()) {
                problems.write(request, response, ProblemKind.TOO_MANY_REQUESTS);
                return;
            }
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, hasCredentials ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        problems.write(request, response, ProblemKind.UNAUTHENTICATED);
    }
}
