package igf.platform.admin;

import igf.platform.audit.AuditChain;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the head of the audit chain, and compares the log with an earlier head. */
@RestController
@RequestMapping(Api.BASE + "/admin/audit")
class AuditController {

    private final String service;
    private final AuditChain audit;
    private final Operations operations;

    AuditController(@Value("${igf.service}") String service, AuditChain audit, Operations operations) {
        this.service = service;
        this.audit = audit;
        this.operations = operations;
    }

    /**
     * The head of a log's hash chain.
     *
     * @param service service that the log belongs to
     * @param position of the last event
     * @param hash SHA-256 in hex over all events up to it
     * @param at when the event was added to the chain; null for an empty chain
     */
    record ChainHead(
            String service,
            String position,
            String hash,
            @Nullable Instant at) {}

    /**
     * Shows the head of the audit chain. Store it somewhere else: with it you can later detect a change of any earlier
     * event.
     */
    @GetMapping
    @Allow(scopes = "admin", roles = "SECRETARIAT")
    AdminController.Items<ChainHead> listAuditHeads() {
        var head = audit.head();
        return new AdminController.Items<>(
                List.of(new ChainHead(service, Long.toString(head.position()), head.hash(), head.at())));
    }

    /**
     * An earlier head of the chain. Give both members or neither.
     *
     * @param position of the head
     * @param hash of the head, 64 digits in hex
     */
    record Noted(
            @Nullable @PositiveOrZero Long position,

            @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}", message = "64 hexadecimal digits")
            String hash) {

        AuditChain.@Nullable Head head() {
            if (position == null && hash == null) {
                return null;
            }
            if (position == null || hash == null) {
                throw Problem.malformed("", "BOTH_OR_NEITHER", "position and hash must be given together, or neither.");
            }
            return new AuditChain.Head(position, hash, null);
        }
    }

    /**
     * Verifies that no recorded event was changed. It computes the whole chain and compares it with the head in the
     * body, if there is one. An operation shows the result. 400 if only one of position and hash is given.
     *
     * @param requestedService the service
     */
    @PostMapping("/{service}/verify")
    @Allow(scopes = "admin")
    ResponseEntity<AdminController.Accepted> verify(
            @PathVariable("service") String requestedService, @RequestBody Noted noted, Caller caller) {
        if (!requestedService.equals(service)) {
            throw Problem.notFound();
        }
        var head = noted.head();
        var id = Api.newId();
        operations.start(id, "audit", caller.subject(), progress -> {
            var total = audit.head().position();
            return audit.verify(head, done -> progress.report(done, total));
        });
        return AdminController.accepted(id);
    }
}
