package igf.platform.web;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Who may call an operation stands in the document too: what {@link Allow} says, so that the two cannot differ. */
final class AllowedCallers implements OperationCustomizer {

    static final String ROLES = "x-roles";
    static final String SCOPES = "x-scopes";

    /** {@code everyone}, {@code authenticated}, or {@code named}: only by a role, a scope, or as {@link #OWN} says */
    static final String OPEN_TO = "x-open-to";

    /** Whether somebody to whom the thing belongs may, whatever the roles */
    static final String OWN = "x-own";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var allow = method.getMethodAnnotation(Allow.class);
        if (allow != null) {
            operation.addExtension(ROLES, List.of(allow.roles()));
            operation.addExtension(SCOPES, List.of(allow.scopes()));
            operation.addExtension(
                    OPEN_TO, allow.everyone() ? "everyone" : allow.authenticated() ? "authenticated" : "named");
            operation.addExtension(OWN, allow.guard() != Guard.class);
        }
        return operation;
    }
}
