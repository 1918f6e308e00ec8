package igf.platform.web.access;

import igf.api.problem.ProblemKind;
import igf.platform.web.Allow;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import igf.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Enforces {@link Allow} before the body is read. A handler without it rejects every caller. */
final class AuthorizationInterceptor implements HandlerInterceptor {

    private final ListableBeanFactory beans;
    private final EditionCheck editions;

    AuthorizationInterceptor(ListableBeanFactory beans) {
        this.beans = beans;
        this.editions = new EditionCheck(beans);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("igf.")) {
            var allow = method.getMethodAnnotation(Allow.class);
            var caller = SecurityFilter.caller(request);
            var path = pathVariables(request);
            if (allow == null || !allow.everyone()) {
                check(caller, allow, path);
            } else if (!hasPersonalScope(caller, allow)) {
                request.setAttribute(SecurityFilter.CALLER, Caller.ANONYMOUS);
            }
            if (allow != null && caller.editions().isLimited()) {
                request.setAttribute(SecurityFilter.CALLER, editions.check(caller, allow, request, path));
            }
        }
        return true;
    }

    private void check(Caller caller, @Nullable Allow allow, Map<String, String> path) {
        if (allow != null && !hasPersonalScope(caller, allow)) {
            throw Problem.forbidden(personalScopeMessage(allow), first(allow.personalScopes()));
        }
        if (allow != null && (isAllowed(caller, allow) || isAllowedByGuard(caller, allow, path))) {
            return;
        }
        if (caller.isAnonymous()) {
            throw new Problem(ProblemKind.UNAUTHENTICATED, "This needs a token: POST /oauth2/token gives one.");
        }
        throw Problem.forbidden(message(allow), allow == null ? null : first(allow.scopes()));
    }

    /** Returns whether a personal token has one of the required scopes; true for other callers. */
    private static boolean hasPersonalScope(Caller caller, Allow allow) {
        return caller.personalToken().isEmpty()
                || Set.of(allow.personalScopes()).stream().anyMatch(caller::mayUse);
    }

    private static String personalScopeMessage(Allow allow) {
        return allow.personalScopes().length == 0
                ? "This is not open to personal tokens."
                : "This needs a personal token with the scope " + String.join(" or ", allow.personalScopes()) + ".";
    }

    private static String message(@Nullable Allow allow) {
        var sentence = new StringBuilder("This is not open to you.");
        if (allow != null && allow.roles().length > 0) {
            sentence.append(" A user needs the role ")
                    .append(String.join(" or ", allow.roles()))
                    .append(".");
        }
        if (allow != null && allow.scopes().length > 0) {
            sentence.append(" A tool needs the scope ")
                    .append(String.join(" or ", allow.scopes()))
                    .append(".");
        }
        return sentence.toString();
    }

    private static @Nullable String first(String... scopes) {
        return scopes.length == 0 ? null : scopes[0];
    }

    private static boolean isAllowed(Caller caller, Allow allow) {
        return allow.authenticated() && !caller.isAnonymous()
                || Set.of(allow.roles()).stream().anyMatch(caller::has)
                || Set.of(allow.scopes()).stream().anyMatch(caller::mayUse);
    }

    private boolean isAllowedByGuard(Caller caller, Allow allow, Map<String, String> path) {
        return allow.guard() != Guard.class
                && !caller.isAnonymous()
                && beans.getBean(allow.guard()).allows(caller, path);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
