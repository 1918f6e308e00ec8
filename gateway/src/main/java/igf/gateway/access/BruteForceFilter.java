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
import org.springframework.web.filter.OncePerRequestFilter;

/** Blocks an address that has sent too many wrong secrets to the provider's token endpoint. */
class BruteForceFilter extends OncePerRequestFilter {

    private final RateLimit limit;
    private final ProblemWriter problems;

    BruteForceFilter(RateLimit limit, ProblemWriter problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/oauth2/token");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RateLimitState state = limit.refusals(request.getRemoteAddr());
        if (state.isExceeded()) {
            state.writeTo(response);
            problems.write(request, response, ProblemKind.TOO_MANY_REQUESTS);
            return;
        }
        chain.doFilter(request, response);
        int status = response.getStatus();
        if (status == 400 || status == 401) {
            limit.countRefusal(request.getRemoteAddr());
        }
    }
}
