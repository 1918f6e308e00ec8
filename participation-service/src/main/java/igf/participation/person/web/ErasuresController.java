package igf.participation.person.web;

import igf.participation.person.view.ErasureQueries;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receipts of erasures; they name nobody. */
@RestController
@RequestMapping(Api.BASE)
class ErasuresController {

    private final ErasureQueries erasures;

    ErasuresController(ErasureQueries erasures) {
        this.erasures = erasures;
    }

    /**
     * A receipt.
     *
     * @param receipt by which it was asked for
     * @param state ACCEPTED, or ERASED when it is done
     * @param askedAt when it was asked for
     * @param erasedAt when it was done; null before
     * @param registrations how many ended
     * @param documents how many texts that named the person among others cannot be read any more
     */
    record Row(
            UUID receipt,
            String state,
            String askedAt,
            @Nullable String erasedAt,
            int registrations,
            int documents) {
        static Row of(UUID receipt, ErasureQueries.Receipt found) {
            return new Row(
                    receipt,
                    found.erasedAt() == null ? "ACCEPTED" : "ERASED",
                    found.askedAt(),
                    found.erasedAt(),
                    found.registrations(),
                    found.documents());
        }
    }

    /**
     * Receipts of erasures.
     *
     * @param items the newest first
     */
    record Items(List<Row> items) {}

    /** Lists the receipts of all erasures that were asked for. The newest first; they name nobody. */
    @GetMapping("/people/erasures")
    @Allow(roles = "SECRETARIAT")
    Items list() {
        return new Items(erasures.all().entrySet().stream()
                .map(each -> Row.of(each.getKey(), each.getValue()))
                .toList());
    }

    /**
     * What became of an erasure.
     *
     * @param receipt by which it was asked for
     * @param state ACCEPTED, or ERASED when it is done
     * @param askedAt when it was asked for
     * @param erasedAt when it was done; null before
     * @param registrations how many ended
     * @param documents how many texts that named the person among others cannot be read any more
     * @param done what was done where; empty before
     */
    record Receipt(
            UUID receipt,
            String state,
            String askedAt,
            @Nullable String erasedAt,
            int registrations,
            int documents,
            List<Deed> done) {}

    /**
     * What was done where.
     *
     * @param where a part of the system
     * @param what was done there
     * @param at when
     * @param count of how many things; null where that is not counted
     */
    record Deed(
            String where, String what, String at, @Nullable Integer count) {
        static List<Deed> of(String at, int registrations, int documents) {
            return List.of(
                    new Deed("registrations", "Ended.", at, registrations),
                    new Deed("people", "The person's key is destroyed and their address forgotten.", at, null),
                    new Deed(
                            "people", "Keys of texts that named the person among others are destroyed.", at, documents),
                    new Deed(
                            "logs, read models, topics, backups",
                            "Nothing is rewritten: what they hold of the person was encrypted with these keys only.",
                            at,
                            null),
                    new Deed("mails", "Not sent any more; the mailbox of the demo is emptied of them.", at, null));
        }
    }

    /**
     * Reads whether an erasure is done. For whoever holds the receipt: the person has no sign-in left by then. It names nobody.
     * 404 for an unknown receipt.
     *
     * @param receipt the id that the answer to the erasure gave
     */
    @GetMapping("/erasures/{receipt}")
    @Allow(everyone = true)
    ResponseEntity<Receipt> getErasureReceipt(@PathVariable UUID receipt) {
        var found = erasures.find(receipt).orElseThrow(Problem::notFound);
        return ResponseEntity.ok(new Receipt(
                receipt,
                found.erasedAt() == null ? "ACCEPTED" : "ERASED",
                found.askedAt(),
                found.erasedAt(),
                found.registrations(),
                found.documents(),
                found.erasedAt() == null
                        ? List.of()
                        : Deed.of(found.erasedAt(), found.registrations(), found.documents())));
    }

    /** As it was asked for once: beside {@code /people/{id}/export} the two could be taken for each other. */
    @Hidden
    @GetMapping("/people/erasures/{receipt}")
    @Allow(everyone = true)
    ResponseEntity<Receipt> getErasureReceiptAsBefore(@PathVariable UUID receipt) {
        return getErasureReceipt(receipt);
    }
}
