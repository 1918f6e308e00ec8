package igf.gateway.access;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemWriter;
import igf.gateway.rate.RateLimit;
import igf.gateway.rate.RateLimitState;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits the request rate of each caller. Signed-in callers are counted by subject, others by address. */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimit limit;
    private final ProblemWriter problems;

    RateLimitFilter(RateLimit limit, ProblemWriter problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RateLimitState state = limit.countRequest(caller(request));
        state.writeTo(response);
        if (state.isExceeded()) {
            problems.write(request, response, ProblemKind.TOO_MANY_REQUESTS);
            return;
        }
        chain.doFilter(request, response);
    }

    private static String caller(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known == null || known instanceof AnonymousAuthenticationToken
                ? "address " + request.getRemoteAddr()
                : "subject " + known.getName();
    }
}
