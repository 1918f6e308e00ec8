// Long: half of it documents what the operations do.
package igf.proposal.decision;

import igf.api.decision.DecisionBody;
import igf.api.decision.DecisionOverrulingBody;
import igf.api.decision.DecisionScreeningBody;
import igf.api.proposal.ProposalShown;
import igf.platform.command.CommandResult;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.proposal.evidence.Findings;
import igf.proposal.programme.SessionStarts;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.web.ProposalMapper;
import igf.proposal.reading.Editions;
import igf.proposal.reading.Proposals;
import igf.proposal.review.Reviews;
import igf.proposal.rules.RuleSet;
import igf.proposal.screening.ScreenProposal;
import igf.proposal.sending.AnsweringSender;
import igf.proposal.sending.Senders;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Screens proposals and decides on them one by one. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}")
class DecisionController {

    private final Api api;
    private final Proposals proposals;
    private final ProposalMapper mapper;
    private final Findings findings;
    private final Reviews reviews;
    private final Editions editions;
    private final Senders senders;
    private final SessionStarts starts;

    DecisionController(
            Api api,
            Proposals proposals,
            ProposalMapper mapper,
            Findings findings,
            Reviews reviews,
            Editions editions,
            Senders senders,
            SessionStarts starts) {
        this.api = api;
        this.proposals = proposals;
        this.mapper = mapper;
        this.findings = findings;
        this.reviews = reviews;
        this.editions = editions;
        this.senders = senders;
        this.starts = starts;
    }

    /**
     * Screens a proposal in or out.
     * <p>The criteria that are not met are recorded and sent to the organizers. Refused with 409 if the proposal does
     * not wait for screening, or outside the edition's screening phase. Refused with 409 also before the end of the
     * call if the rules forbid it.
     */
    @PostMapping("/screening")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ProposalShown> screenProposal(
            @PathVariable UUID id, @RequestBody DecisionScreeningBody body, Caller caller) {
        var sender = answeringSender(ProposalCommand.Screen.class, "/screening", rules(id), caller);
        new ScreenProposal(sender, findings).screen(id, body.outcome(), body.note());
        return sender.response();
    }

    /**
     * Undoes a screening.
     * <p>The proposal waits for screening again. Refused with 409 before a screening and after a decision.
     *
     * @param reason the reason, which is recorded; at most 5000 characters
     */
    @DeleteMapping("/screening")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ProposalShown> undoScreening(
            @PathVariable UUID id, @RequestParam @Size(max = 5_000) @Nullable String reason, Caller caller) {
        var written = api.<VersionedProposal>send(new ProposalCommand.UndoScreening(id, reason));
        return api.ok(written.result().version(), written, toResponse(written.result(), caller));
    }

    /**
     * Screens in a proposal that was screened out before.
     * <p>The organizers get the reason. Refused with 409 unless the proposal is screened out.
     */
    @PostMapping("/screening/overruling")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ProposalShown> overruleScreening(
            @PathVariable UUID id, @RequestBody DecisionOverrulingBody body, Caller caller) {
        var rules = rules(id);
        return api.<VersionedProposal, ProposalShown>answer(
                new ProposalCommand.OverruleScreening(id, body.reason(), rules.version()),
                written -> createdResponse("/screening", written, rules, caller));
    }

    /**
     * Decides on one proposal, without a batch.
     * <p>The organizers get a mail, and an accepted proposal gets a session. With {@code announce: false} only the
     * secretariat knows the decision until it is announced: there is no session, appeal, event or mail. Refused with
     * 409 if the proposal does not wait for a decision, outside the edition's deciding phase, or while reviews are open
     * that the rules require. Refused with 422 if conditions, reasons or place do not fit the outcome.
     */
    @PostMapping("/decision")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ProposalShown> decideProposal(@PathVariable UUID id, @RequestBody DecisionBody body, Caller caller) {
        var sender = answeringSender(ProposalCommand.Decide.class, "", rules(id), caller);
        new DecideProposal(sender, reviews).decide(id, toVerdict(body), !Boolean.FALSE.equals(body.announce()));
        return sender.response();
    }

    /**
     * Announces a decision that only the secretariat knows.
     * <p>The decision takes effect now: organizers see it and get a mail, and an accepted proposal gets a session. An
     * expired deadline for conditions is set again. Refused with 409 if no decision waits for its announcement.
     */
    @PostMapping("/decision/announcement")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ProposalShown> announceDecision(@PathVariable UUID id, Caller caller) {
        var rules = rules(id);
        return api.<VersionedProposal, ProposalShown>answer(
                new ProposalCommand.Announce(id, rules), written -> createdResponse("", written, rules, caller));
    }

    /**
     * Undoes a decision.
     * <p>The proposal waits for a decision again, its session is cancelled, and an appeal against the decision is
     * closed. The place of an accepted proposal goes to the next in reserve, unless it is kept for the next decision.
     * Refused with 409 if there is no decision. Refused with 422 without a reason after its session has begun.
     *
     * @param reason the reason, which is recorded; at most 5000 characters
     * @param keepPlace true to keep the place of an accepted proposal until the next decision on it, or until it is
     *     given up
     */
    @DeleteMapping("/decision")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ProposalShown> undoDecision(
            @PathVariable UUID id,
            @RequestParam @Size(max = 5_000) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean keepPlace,
            Caller caller) {
        var written = api.<VersionedProposal>send(
                new ProposalCommand.UndoDecision(id, reason, keepPlace, starts.findStart(id)));
        return api.ok(written.result().version(), written, toResponse(written.result(), caller));
    }

    /**
     * Gives up the place that was kept when a decision was undone.
     * <p>The place goes to the next in reserve. Refused with 409 if no place is kept.
     */
    @DeleteMapping("/place")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ProposalShown> giveUpPlace(@PathVariable UUID id, Caller caller) {
        var written = api.<VersionedProposal>send(new ProposalCommand.GiveUpPlace(id));
        return api.ok(written.result().version(), written, toResponse(written.result(), caller));
    }

    private RuleSet rules(UUID id) {
        return editions.get(proposals.get(id).state().edition()).rules();
    }

    /** @param part path of the created resource below the proposal; empty for the proposal itself */
    private AnsweringSender<VersionedProposal, ProposalShown> answeringSender(
            Class<? extends ProposalCommand> last, String part, RuleSet rules, Caller caller) {
        return senders.answeringSender(last, written -> createdResponse(part, written, rules, caller));
    }

    private ResponseEntity<ProposalShown> createdResponse(
            String part, CommandResult<VersionedProposal> written, RuleSet rules, Caller caller) {
        var versioned = written.result();
        return api.created(
                ProposalMapper.path(versioned.state().id()) + part,
                versioned.version(),
                written,
                mapper.toProposal(versioned, rules, caller));
    }

    private ProposalShown toResponse(VersionedProposal versioned, Caller caller) {
        return mapper.toProposal(
                versioned, editions.get(versioned.state().edition()).rules(), caller);
    }

    private static Verdict toVerdict(DecisionBody body) {
        return new Verdict(
                body.outcome(),
                body.reason(),
                body.conditions() == null ? List.of() : body.conditions(),
                body.dueAt(),
                body.reasons() == null ? List.of() : body.reasons(),
                body.comments(),
                body.place());
    }
}
