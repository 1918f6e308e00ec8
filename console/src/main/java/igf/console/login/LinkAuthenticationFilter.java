package igf.console.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates the cookie of a mailed link without creating a session. */
class LinkAuthenticationFilter extends OncePerRequestFilter {

    private final LinkCookie cookie;

    LinkAuthenticationFilter(LinkCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            cookie.read(request).ifPresent(credential -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new LinkAuthentication(credential));
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }
}
