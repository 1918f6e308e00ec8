package igf.participation.person;

import igf.api.person.ErasureList;
import igf.api.person.ErasureRow;
import igf.api.person.ErasureStep;
import igf.api.person.ErasuresReceipt;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class ErasuresController {

    private final ErasureQueries erasures;

    ErasuresController(ErasureQueries erasures) {
        this.erasures = erasures;
    }

    private static ErasureRow toRow(UUID receipt, ErasureQueries.Receipt found) {
        return new ErasureRow(
                receipt,
                found.erasedAt() == null ? "ACCEPTED" : "ERASED",
                found.askedAt(),
                found.erasedAt(),
                found.registrations(),
                found.documents());
    }

    /** Lists the receipts of all requested erasures. The newest comes first. Receipts identify nobody. */
    @GetMapping("/people/erasures")
    @Allow(roles = "SECRETARIAT")
    ErasureList list() {
        return new ErasureList(
                erasures.all().entrySet().stream()
                        .map(entry -> toRow(entry.getKey(), entry.getValue()))
                        .toList(),
                null);
    }

    private static List<ErasureStep> steps(String at, int registrations, int documents) {
        return List.of(
                new ErasureStep("registrations", "Ended.", at, registrations),
                new ErasureStep("people", "The person's key is destroyed and their address forgotten.", at, null),
                new ErasureStep(
                        "people", "Keys of texts that named the person among others are destroyed.", at, documents),
                new ErasureStep("read models", "Marked sessions are deleted.", at, null),
                new ErasureStep(
                        "logs, read models, topics, backups",
                        "Nothing else is rewritten: data about the person was encrypted with these keys, or names nobody.",
                        at,
                        null),
                new ErasureStep(
                        "mails", "Unsent mails are discarded, and the demo's mailbox deletes its copies.", at, null));
    }

    /**
     * Reads whether an erasure is done. Anybody who has the receipt may read it, because the person can no longer sign
     * in. It identifies nobody. 404 for an unknown receipt.
     *
     * @param receipt the id from the response to the erasure
     */
    @GetMapping("/erasures/{receipt}")
    @Allow(everyone = true)
    ResponseEntity<ErasuresReceipt> getErasureReceipt(@PathVariable UUID receipt) {
        var found = erasures.find(receipt).orElseThrow(Problem::notFound);
        return ResponseEntity.ok(new ErasuresReceipt(
                receipt,
                found.erasedAt() == null ? "ACCEPTED" : "ERASED",
                found.askedAt(),
                found.erasedAt(),
                found.registrations(),
                found.documents(),
                found.erasedAt() == null
                        ? List.of()
                        : steps(found.erasedAt(), found.registrations(), found.documents())));
    }

    /** The earlier path, which could be confused with {@code /people/{id}/export}. It is kept for old links. */
    @Hidden
    @GetMapping("/people/erasures/{receipt}")
    @Allow(everyone = true)
    ResponseEntity<ErasuresReceipt> getErasureReceiptAsBefore(@PathVariable UUID receipt) {
        return getErasureReceipt(receipt);
    }
}
