package igf.proposal.merger.web;

import static com.mongodb.client.model.Filters.or;
import static igf.proposal.merger.MergerView.MERGERS;

import igf.api.merger.MergerAnswer;
import igf.api.merger.MergerAnswerBody;
import igf.api.merger.MergerBody;
import igf.api.problem.ProblemKind;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.merger.MergerCommand;
import igf.proposal.merger.MergerId;
import igf.proposal.merger.MergerState;
import igf.proposal.merger.MergerView;
import igf.proposal.merger.Side;
import igf.proposal.merger.SideFactory;
import igf.proposal.merger.StoredMerger;
import igf.proposal.merger.TakeOverPerson;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalState;
import igf.proposal.sending.Senders;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposes, answers, shows and undoes mergers, for the secretariat and both sides. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}")
class MergerController {

    private static final Duration DEFAULT_ANSWER_TIME = Duration.ofDays(14);

    private final Api api;
    private final Mergers mergers;
    private final People people;
    private final Views views;
    private final MergerView view;
    private final Clock clock;
    private final Senders senders;
    private final LinkedPeople linkedPeople;
    private final SideFactory sideFactory;

    MergerController(
            Api api,
            Mergers mergers,
            People people,
            Views views,
            MergerView view,
            Clock clock,
            Senders senders,
            LinkedPeople linkedPeople,
            SideFactory sideFactory) {
        this.api = api;
        this.mergers = mergers;
        this.people = people;
        this.views = views;
        this.view = view;
        this.clock = clock;
        this.senders = senders;
        this.linkedPeople = linkedPeople;
        this.sideFactory = sideFactory;
    }

    /**
     * Proposes to merge a proposal into another one. The organizers of both get a mail with a link to answer. Refused
     * with 409 if the stage of one of them does not allow it, if a merger is open already, or if its session has begun.
     * Refused with 422 if both are the same proposal or belong to different editions, or if {@code until} has passed.
     *
     * @param id id of the proposal that is merged into the other
     */
    @PostMapping("/merge")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MergerShown> propose(@PathVariable UUID id, @RequestBody MergerBody body) {
        var from = mergers.proposal(id);
        var into = mergers.proposal(body.into());
        mergers.requireNotBegun(from, clock.instant());
        var until = body.until() == null ? clock.instant().plus(DEFAULT_ANSWER_TIME) : body.until();
        var reason = body.reason() == null ? "" : body.reason();
        // The link names the merger by the proposal that is merged into the other.
        var command =
                new MergerCommand.Propose(MergerId.of(id), createSide(id, from), createSide(id, into), reason, until);
        return api.<MergerState, MergerShown>answerUnconditionally(
                command,
                written -> api.created("/proposals/" + id + "/merge", null, written, toResponse(written.result())));
    }

    private Side createSide(UUID merger, ProposalState proposal) {
        var notice = proposal.notice();
        if (notice == null || !proposal.stage().isMergeable()) {
            throw new Problem(ProblemKind.CONFLICT, "A proposal that is " + proposal.stage() + " cannot be merged.");
        }
        return sideFactory.create(merger, proposal.id(), notice);
    }

    /**
     * Answers a proposed merger. The answer counts for the side that you organize, or for both if you organize both.
     * When both sides have agreed, the proposals are merged; a refusal ends the merger. Refused with 409 if the merger
     * is not open.
     *
     * @param id id of the proposal that is merged into the other
     */
    @PostMapping("/merge/answer")
    @Allow(guard = MergerSidesOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<MergerShown> answer(@PathVariable UUID id, @RequestBody MergerAnswerBody body, Caller caller) {
        var sides = mergers.sidesOf(mergers.get(id), caller);
        return api.<MergerState, MergerShown>answerUnconditionally(
                new MergerCommand.Answer(MergerId.of(id), sides, body.answer() == MergerAnswer.AGREE),
                written -> api.ok(null, written, toResponse(written.result())));
    }

    /**
     * Shows the merger of a proposal. Returns the latest merger in which it goes into another proposal; 404 if there
     * was none.
     *
     * @param id id of the proposal that is merged into the other
     */
    @GetMapping("/merge")
    @Allow(roles = "SECRETARIAT", guard = MergerSidesOnly.class, personalScopes = Allow.SUBMIT)
    MergerShown get(@PathVariable UUID id) {
        return toResponse(mergers.get(id));
    }

    /**
     * Undoes a merger, or withdraws its proposal. The merged proposal returns to its earlier state. Refused with 409 if
     * there is nothing to undo. Refused with 422 without a reason if this cancels a session that has begun.
     *
     * @param id id of the proposal that is merged into the other
     * @param reason the reason, which both sides get by mail
     */
    @DeleteMapping("/merge")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<MergerShown> undo(@PathVariable UUID id, @RequestParam @Size(max = 5_000) @Nullable String reason) {
        mergers.requireReason(mergers.get(id), reason, clock.instant());
        var written = api.<MergerState>sendUnconditionally(new MergerCommand.Undo(MergerId.of(id), reason));
        return api.ok(null, written, toResponse(written.result()));
    }

    /**
     * Takes over a person of the merged proposal. Adds a person from the merged proposal's roster to the roster of the
     * other one. Only the other proposal's side can do so, else 403. 404 if no person with that entry is offered, 409
     * unless the two are merged.
     *
     * @param id id of the proposal that is merged into the other
     * @param entry id of the entry on the roster of the merged proposal
     */
    @PostMapping("/merge/people/{entry}")
    @Allow(roles = "SECRETARIAT", guard = MergerSidesOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<MergerShown> takePersonOver(@PathVariable UUID id, @PathVariable UUID entry, Caller caller) {
        var merger = mergers.get(id);
        var into = merger.into().proposal();
        if (!caller.isSecretariat() && !mergers.isOrganizer(caller, into)) {
            throw new Problem(ProblemKind.FORBIDDEN, "Only the side that takes the other in can do this.");
        }
        var sender = senders.<MergerState, MergerShown>answeringSender(
                MergerCommand.NoteTaken.class,
                written -> api.created("/proposals/" + into, null, written, toResponse(written.result())));
        new TakeOverPerson(sender, linkedPeople).takeOver(id, entry);
        return sender.response();
    }

    /**
     * Lists the mergers of a proposal. The list has all mergers on either side, including those that did not take
     * place.
     *
     * @param id the proposal's id
     */
    @GetMapping("/mergers")
    @Allow(roles = "SECRETARIAT")
    MergerList listMergers(@PathVariable UUID id) {
        return new MergerList(
                views
                        .reader(view, MERGERS)
                        .list(or(MERGERS.matches(StoredMerger::id, id), MERGERS.matches(StoredMerger::into, id)))
                        .stream()
                        .map(MergerList::toItem)
                        .toList(),
                null);
    }

    private MergerShown toResponse(MergerState state) {
        return MergerShown.of(state, people);
    }
}
