package igf.platform.web.access;

import igf.platform.web.Allow;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import igf.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds {@link Allow}: before the body is looked at, and closed where nothing is said. */
final class AuthorizationInterceptor implements HandlerInterceptor {

    private final ListableBeanFactory beans;

    AuthorizationInterceptor(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("igf.")) {
            check(Security.caller(request), method.getMethodAnnotation(Allow.class), path(request));
        }
        return true;
    }

    private void check(Caller caller, @org.jspecify.annotations.Nullable Allow allow, Map<String, String> path) {
        if (allow != null && (allow.everyone() || open(caller, allow) || guarded(caller, allow, path))) {
            return;
        }
        if (caller.isAnonymous()) {
            throw new Problem(Problem.Kind.UNAUTHENTICATED, "This needs a token: POST /oauth2/token gives one.");
        }
        throw new Problem(Problem.Kind.FORBIDDEN, "This is not open to you.");
    }

    private static boolean open(Caller caller, Allow allow) {
        return allow.authenticated() && !caller.isAnonymous()
                || Set.of(allow.roles()).stream().anyMatch(caller::has)
                || Set.of(allow.scopes()).stream().anyMatch(caller::mayUse);
    }

    private boolean guarded(Caller caller, Allow allow, Map<String, String> path) {
        return allow.guard() != Guard.class
                && !caller.isAnonymous()
                && beans.getBean(allow.guard()).allows(caller, path);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> path(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
