package igf.platform.web;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Who may call an operation stands in the document too: what {@link Allow} says, so that the two cannot differ. */
final class AllowedCallers implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var allow = method.getMethodAnnotation(Allow.class);
        operation.addExtension("x-roles", allow == null ? List.of() : List.of(allow.roles()));
        operation.addExtension("x-scopes", allow == null ? List.of() : List.of(allow.scopes()));
        operation.addExtension("x-access", access(allow));
        return operation;
    }

    /** To whom it is open beside those roles and scopes. */
    private static String access(@Nullable Allow allow) {
        if (allow == null) {
            return "nobody";
        }
        if (allow.everyone()) {
            return "everyone";
        }
        if (allow.authenticated()) {
            return "authenticated";
        }
        return allow.guard() == Guard.class ? "listed" : "guarded";
    }
}
