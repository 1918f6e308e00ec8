package igf.platform.admin;

import igf.api.problem.ProblemKind;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and cancels long operations for the user who started them. */
@RestController
@RequestMapping(Api.BASE + "/operations/{id}")
class OperationController {

    private final Operations operations;
    private final RebuildOperations rebuilds;

    OperationController(Operations operations, RebuildOperations rebuilds) {
        this.operations = operations;
        this.rebuilds = rebuilds;
    }

    /**
     * Shows the progress of a long operation. For the user who started it and for administrators; 404 for others.
     *
     * @param id the operation's id, from the response that started it
     */
    @GetMapping
    @Allow(authenticated = true, scopes = "admin")
    Operations.Operation get(@PathVariable UUID id, Caller caller) {
        return requireVisible(id, caller);
    }

    /**
     * Cancels a long operation. It stops at the next safe point, and keeps what it has done. 409 if it has ended.
     *
     * @param id the operation's id, from the response that started it
     */
    @DeleteMapping
    @Allow(authenticated = true, scopes = "admin")
    ResponseEntity<Void> cancel(@PathVariable UUID id, Caller caller) {
        requireVisible(id, caller);
        if (!operations.cancel(id) && !rebuilds.cancel(id)) {
            throw new Problem(ProblemKind.CONFLICT, "It has ended already.");
        }
        return ResponseEntity.accepted().build();
    }

    private Operations.Operation requireVisible(UUID id, Caller caller) {
        return operations
                .find(id)
                .or(() -> rebuilds.find(id))
                .filter(operation -> operation.startedBy().equals(caller.subject()) || caller.mayUse("admin"))
                .orElseThrow(Problem::notFound);
    }
}
