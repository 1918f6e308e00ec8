// Long: a third of it documents what the operations do.
package igf.proposal.batch.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.batch.BatchCommand;
import igf.proposal.batch.BatchState;
import igf.proposal.batch.Entry;
import igf.proposal.sending.AnsweringSender;
import igf.proposal.sending.Callers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafting, checking, sealing and announcing decisions together; answered from the write side. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/decision-batches")
class BatchController {

    private final Api api;
    private final Batches batches;
    private final Callers callers;
    private final Clock clock;

    BatchController(Api api, Batches batches, Callers callers, Clock clock) {
        this.api = api;
        this.batches = batches;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * A new batch.
     *
     * @param name what people call it
     */
    record BatchBody(@NotBlank @Size(max = 200) String name) {}

    /**
     * Begins a batch of decisions. It is empty and a draft; nothing is decided before it is announced.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> draft(@PathVariable String edition, @RequestBody BatchBody body) {
        batches.rules(edition);
        var id = Api.newId();
        return api.<BatchState, BatchShown>answerUnconditionally(
                new BatchCommand.Draft(id, edition, body.name()),
                written -> api.created(path(edition, id), null, written, BatchShown.of(written.result())));
    }

    /**
     * Lists the decision batches of an edition. In the order in which they were begun, without what they decide.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    BatchList listBatches(@PathVariable String edition) {
        return batches.list(edition);
    }

    /**
     * Shows a decision batch. With what it says of each proposal and, once it is announced, what became of that.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     */
    @GetMapping("/{id}")
    @Allow(roles = "SECRETARIAT")
    BatchShown get(@PathVariable String edition, @PathVariable UUID id) {
        return BatchShown.of(batches.of(edition, id));
    }

    /**
     * Sets what is to become of many proposals. What the batch says of others stays. Refused with 409 unless the batch is a
     * draft.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     */
    @PutMapping("/{id}/entries")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> setBatchEntries(
            @PathVariable String edition, @PathVariable UUID id, @RequestBody BatchManyBody body) {
        return enter(
                edition,
                id,
                body.items().stream()
                        .map(item ->
                                new Entry(item.proposalId(), item.decision().verdict()))
                        .toList());
    }

    /**
     * Sets what is to become of one proposal. In place of what the batch said of it. Refused with 409 unless the batch is a
     * draft.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     * @param proposal the proposal's id
     */
    @PutMapping("/{id}/entries/{proposal}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> setBatchEntry(
            @PathVariable String edition,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestBody EntryBody body) {
        return enter(edition, id, List.of(new Entry(proposal, body.verdict())));
    }

    /**
     * Changes what is to become of one proposal. What is not given stays as it is; an empty list or text takes away. Refused
     * with 404 if the batch says nothing of the proposal, with 409 unless the batch is a draft.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     * @param proposal the proposal's id
     */
    @PatchMapping("/{id}/entries/{proposal}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> changeBatchEntry(
            @PathVariable String edition,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestBody EntryPatch body) {
        var before = batches.entry(edition, id, proposal);
        return enter(edition, id, List.of(new Entry(proposal, body.on(before.verdict()))));
    }

    private ResponseEntity<BatchShown> enter(String edition, UUID id, List<Entry> entries) {
        batches.of(edition, id);
        return answered(new BatchCommand.Enter(id, entries));
    }

    /**
     * Takes a proposal out of a batch. Refused with 404 if the batch says nothing of it, with 409 unless the batch is a
     * draft.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     * @param proposal the proposal's id
     */
    @DeleteMapping("/{id}/entries/{proposal}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> removeBatchEntry(
            @PathVariable String edition, @PathVariable UUID id, @PathVariable UUID proposal) {
        batches.of(edition, id);
        return answered(new BatchCommand.Leave(id, proposal));
    }

    /**
     * Checks a decision batch. Whether it could be sealed as it is, what speaks against it, and how balanced what it accepts
     * is. Nothing is changed.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     */
    @GetMapping("/{id}/check")
    @Allow(roles = "SECRETARIAT")
    BatchCheckShown check(@PathVariable String edition, @PathVariable UUID id) {
        return BatchCheckShown.of(batches.announcing(callers.caller()).check(edition, id, clock.instant()));
    }

    /**
     * Lists the mails that announcing a batch would send. One for each organizer with an address, and for whoever owns the
     * proposal; those that were sent, once it is announced. How one reads is shown by {@code GET /letters/{kind}/preview}. Mails to
     * people who were invited to a declined proposal are counted.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     */
    @GetMapping("/{id}/letters")
    @Allow(roles = "SECRETARIAT")
    BatchLetters listBatchLetters(@PathVariable String edition, @PathVariable UUID id) {
        return batches.letters(batches.of(edition, id));
    }

    /**
     * Seals a decision batch. It cannot be changed any more, and its hash says what was sealed. Refused with 409 unless it
     * is a draft, with 422 if it is empty or with all that a check finds blocking.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     */
    @PostMapping("/{id}/seal")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> seal(@PathVariable String edition, @PathVariable UUID id) {
        var caller = answering(BatchCommand.Seal.class);
        batches.announcing(caller).seal(edition, id, clock.instant());
        return caller.answer();
    }

    /**
     * Opens a sealed batch again. It is a draft again. Refused with 409 unless it is sealed.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     * @param reason why; it is kept
     */
    @DeleteMapping("/{id}/seal")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> unseal(
            @PathVariable String edition,
            @PathVariable UUID id,
            @RequestParam @NotBlank @Size(max = 5_000) String reason) {
        batches.of(edition, id);
        return answered(new BatchCommand.Unseal(id, reason));
    }

    /**
     * Announces a batch. Answered as soon as that is recorded; its decisions are taken at once, one after the other, and
     * everybody concerned is written to. Refused with 409 unless it is sealed, or if nothing is decided in the edition now
     * or its reviews are not closed, and with 422 if a check finds something blocking by now.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param id the batch's id
     */
    @PostMapping("/{id}/announcement")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> announce(@PathVariable String edition, @PathVariable UUID id) {
        var caller = answering(BatchCommand.Announce.class);
        batches.announcing(caller).announce(edition, id, clock.instant());
        return caller.answer();
    }

    private AnsweringSender<BatchState, BatchShown> answering(Class<? extends BatchCommand> last) {
        return callers.answering(last, written -> api.ok(null, written, BatchShown.of(written.result())));
    }

    private ResponseEntity<BatchShown> answered(BatchCommand command) {
        var written = api.<BatchState>send(command);
        return api.ok(null, written, BatchShown.of(written.result()));
    }

    private static String path(String edition, UUID id) {
        return "/editions/" + edition + "/decision-batches/" + id;
    }
}
