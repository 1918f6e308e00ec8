package igf.platform.admin;

import igf.platform.audit.Audit;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the head of the audit chain, to be noted elsewhere, and compares the log with it. */
@RestController
@RequestMapping(Api.BASE + "/admin/audit")
class AuditController {

    private final String service;
    private final Audit audit;
    private final Operations operations;

    AuditController(@Value("${igf.service}") String service, Audit audit, Operations operations) {
        this.service = service;
        this.audit = audit;
        this.operations = operations;
    }

    record ChainHead(
            String service,
            String position,
            String hash,
            @Nullable Instant at) {}

    @GetMapping
    @Allow(scopes = "admin", roles = "SECRETARIAT")
    AdminController.Items<ChainHead> heads() {
        var head = audit.head();
        return new AdminController.Items<>(
                List.of(new ChainHead(service, Long.toString(head.position()), head.hash(), head.at())));
    }

    /** @param position and hash of a head that was noted before; both or neither */
    record Noted(
            @Nullable @PositiveOrZero Long position,
            @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}") String hash) {

        Audit.@Nullable Head head() {
            if (position == null && hash == null) {
                return null;
            }
            if (position == null || hash == null) {
                throw Problem.malformed("", "BOTH_OR_NEITHER", "Give the noted position with its hash.");
            }
            return new Audit.Head(position, hash, null);
        }
    }

    @PostMapping("/{service}/verify")
    @Allow(scopes = "admin")
    ResponseEntity<Map<String, Object>> verify(
            @PathVariable("service") String of, @RequestBody Noted noted, Caller caller) {
        if (!of.equals(service)) {
            throw Problem.notFound();
        }
        var head = noted.head();
        return AdminController.accepted(operations.start("audit", caller.subject(), progress -> {
            var total = audit.head().position();
            return audit.verify(head, done -> progress.of(done, total));
        }));
    }
}
