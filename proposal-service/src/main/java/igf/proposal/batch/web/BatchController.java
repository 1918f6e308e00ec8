// Long: a third of it documents what the operations do.
package igf.proposal.batch.web;

import igf.api.batch.BatchBody;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.response.ProblemDocuments;
import igf.proposal.batch.BatchCommand;
import igf.proposal.batch.BatchEntry;
import igf.proposal.batch.BatchState;
import igf.proposal.sending.AnsweringSender;
import igf.proposal.sending.Senders;
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

/** Drafts, checks, seals and announces decision batches. Reads from the write side. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/decision-batches")
class BatchController {

    private final Api api;
    private final Batches batches;
    private final Senders senders;
    private final Clock clock;
    private final ProblemDocuments problems;

    BatchController(Api api, Batches batches, Senders senders, Clock clock, ProblemDocuments problems) {
        this.problems = problems;
        this.api = api;
        this.batches = batches;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * Starts a batch of decisions. The batch is an empty draft. No decision takes effect before the batch is announced.
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> draft(@PathVariable String edition, @RequestBody BatchBody body) {
        batches.requireEdition(edition);
        var id = Api.newId();
        return api.<BatchState, BatchShown>answerUnconditionally(
                new BatchCommand.Draft(id, edition, body.name()),
                written -> api.created(path(edition, id), null, written, BatchShown.of(written.result())));
    }

    /** Lists the decision batches of an edition. The batches are in order of creation and without their entries. */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    BatchList listBatches(@PathVariable String edition) {
        return batches.list(edition);
    }

    /**
     * Shows a decision batch. The response has the planned decision on each proposal and, after the announcement, its
     * result.
     *
     * @param id the batch's id
     */
    @GetMapping("/{id}")
    @Allow(roles = "SECRETARIAT")
    BatchShown get(@PathVariable String edition, @PathVariable UUID id) {
        return BatchShown.of(batches.get(edition, id));
    }

    /**
     * Sets the decisions on many proposals. Entries for other proposals stay unchanged. Refused with 409 unless the
     * batch is a draft.
     *
     * @param id the batch's id
     */
    @PutMapping("/{id}/entries")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> setBatchEntries(
            @PathVariable String edition, @PathVariable UUID id, @RequestBody BatchManyBody body) {
        return setEntries(
                edition,
                id,
                body.items().stream()
                        .map(item -> new BatchEntry(
                                item.proposalId(), item.decision().toVerdict()))
                        .toList());
    }

    /**
     * Sets the decision on one proposal. An earlier entry for it is replaced. Refused with 409 unless the batch is a
     * draft.
     *
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
        return setEntries(edition, id, List.of(new BatchEntry(proposal, body.toVerdict())));
    }

    /**
     * Changes the decision on one proposal. Omitted fields stay unchanged; an empty list or text removes the value.
     * Refused with 404 if the batch has no entry for the proposal, with 409 unless the batch is a draft.
     *
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
        return setEntries(edition, id, List.of(new BatchEntry(proposal, body.applyTo(before.verdict()))));
    }

    private ResponseEntity<BatchShown> setEntries(String edition, UUID id, List<BatchEntry> entries) {
        batches.get(edition, id);
        return sendCommand(new BatchCommand.Enter(id, entries));
    }

    /**
     * Removes a proposal from a batch. Refused with 404 if the batch has no entry for it, with 409 unless the batch is
     * a draft.
     *
     * @param id the batch's id
     * @param proposal the proposal's id
     */
    @DeleteMapping("/{id}/entries/{proposal}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> removeBatchEntry(
            @PathVariable String edition, @PathVariable UUID id, @PathVariable UUID proposal) {
        batches.get(edition, id);
        return sendCommand(new BatchCommand.Leave(id, proposal));
    }

    /**
     * Checks a decision batch. The response says whether the batch could be sealed now, lists the findings, and shows
     * how balanced the accepted proposals are. Changes nothing.
     *
     * @param id the batch's id
     */
    @GetMapping("/{id}/check")
    @Allow(roles = "SECRETARIAT")
    BatchCheckShown check(@PathVariable String edition, @PathVariable UUID id) {
        var result = batches.announcer(senders.callerSender()).check(edition, id, clock.instant());
        return BatchCheckShown.of(result, problems);
    }

    /**
     * Lists the mails that announcing a batch would send. There is one for each organizer with an address, and one for
     * the proposal's owner. After the announcement, too, the list has the current recipients.
     * {@code GET /letters/{kind}/preview} shows their text. Mails to people who were invited to a declined proposal are
     * only counted.
     *
     * @param id the batch's id
     */
    @GetMapping("/{id}/letters")
    @Allow(roles = "SECRETARIAT")
    BatchLetters listBatchLetters(@PathVariable String edition, @PathVariable UUID id) {
        return batches.letters(batches.get(edition, id));
    }

    /**
     * Seals a decision batch. A sealed batch cannot be changed, and its hash identifies its decisions. Refused with 409
     * unless it is a draft, with 422 if it is empty or a check has blocking findings.
     *
     * @param id the batch's id
     */
    @PostMapping("/{id}/seal")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> seal(@PathVariable String edition, @PathVariable UUID id) {
        var caller = answeringSender(BatchCommand.Seal.class);
        batches.announcer(caller).seal(edition, id, clock.instant());
        return caller.response();
    }

    /**
     * Opens a sealed batch again. The batch becomes a draft. Refused with 409 unless it is sealed.
     *
     * @param id the batch's id
     * @param reason the reason, which is recorded
     */
    @DeleteMapping("/{id}/seal")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> unseal(
            @PathVariable String edition,
            @PathVariable UUID id,
            @RequestParam @NotBlank @Size(max = 5_000) String reason) {
        batches.get(edition, id);
        return sendCommand(new BatchCommand.Unseal(id, reason));
    }

    /**
     * Announces a batch. The response comes as soon as the announcement is recorded. The decisions follow one after the
     * other, and everyone concerned gets a mail. With the {@code Consistency-Token} of the response, reads of sessions
     * and releases wait for all decisions. Refused with 409 unless the batch is sealed, outside the edition's
     * deciding phase, or if reviews are still open. Refused with 422 if a new check has blocking findings.
     *
     * @param id the batch's id
     */
    @PostMapping("/{id}/announcement")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> announce(@PathVariable String edition, @PathVariable UUID id) {
        var caller = senders.<BatchState, BatchShown>answeringSender(BatchCommand.Announce.class, written -> {
            api.expectEvent(written.result().lastDecisionEvent());
            return api.ok(null, written, BatchShown.of(written.result()));
        });
        batches.announcer(caller).announce(edition, id, clock.instant());
        return caller.response();
    }

    private AnsweringSender<BatchState, BatchShown> answeringSender(Class<? extends BatchCommand> last) {
        return senders.answeringSender(last, written -> api.ok(null, written, BatchShown.of(written.result())));
    }

    private ResponseEntity<BatchShown> sendCommand(BatchCommand command) {
        var written = api.<BatchState>send(command);
        return api.ok(null, written, BatchShown.of(written.result()));
    }

    private static String path(String edition, UUID id) {
        return "/editions/" + edition + "/decision-batches/" + id;
    }
}
