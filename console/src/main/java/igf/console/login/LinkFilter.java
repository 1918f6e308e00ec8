package igf.console.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who has no session may have a mailed link's cookie. No session is made of it. */
class LinkFilter extends OncePerRequestFilter {

    private final PersonCookie cookie;

    LinkFilter(PersonCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            cookie.of(request).ifPresent(credential -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new LinkAuthentication(credential));
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }
}
