package igf.proposal.appeal;

import igf.api.appeal.AppealAnswerBody;
import igf.api.appeal.AppealBody;
import igf.api.appeal.AppealOutcome;
import igf.platform.domain.Aggregates;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.proposal.ProposalState;
import igf.proposal.reading.Editions;
import igf.proposal.reading.OrganizersOnly;
import igf.proposal.reading.Proposals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Against the decision that stands; answered from the write side, except that a view finds one whose decision is gone. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/appeal")
class AppealController {

    private final Api api;
    private final Aggregates aggregates;
    private final People people;
    private final Editions editions;
    private final Proposals proposals;
    private final Views views;
    private final AppealView view;

    AppealController(
            Api api,
            Aggregates aggregates,
            People people,
            Editions editions,
            Proposals proposals,
            Views views,
            AppealView view) {
        this.views = views;
        this.view = view;
        this.api = api;
        this.aggregates = aggregates;
        this.people = people;
        this.editions = editions;
        this.proposals = proposals;
    }

    /**
     * An appeal against a decision.
     *
     * @param id the appeal's id
     * @param proposalId the proposal's id
     * @param state where it stands
     * @param text what the organizers say; null once their author is erased
     * @param filedAt when it was filed
     * @param reason the secretariat's answer; null before. Of a closed appeal why the decision was undone; null if nobody said
     * @param rulesVersion of the edition's rules that it was answered under; null before
     */
    record Shown(
            UUID id,
            UUID proposalId,
            AppealState.Status state,
            @Nullable String text,
            Instant filedAt,
            @Nullable String reason,
            @Nullable Integer rulesVersion) {}

    /**
     * Appeals against the decision on a proposal. Once per decision. Only a proposal that is declined or lapsed has one to
     * appeal against. Refused with 409 if it is at another stage, there is an appeal against this decision already, or the
     * time that the edition's rules give ({@code decision.appealUntil}) is over.
     *
     * @param id the proposal's id
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<Shown> file(@PathVariable UUID id, @RequestBody AppealBody body, Caller caller) {
        var proposal = look(id);
        var notice = notice(proposal);
        var since = proposal.knownSince();
        var until = since == null
                ? null
                : editions.inForce(proposal.edition()).rules().appeals().until(since);
        var command = new AppealCommand.File(
                appeal(proposal), id, proposal.stage(), sealed(body.text(), proposal, caller), notice, until);
        return api.<AppealState, Shown>answerUnconditionally(
                command,
                written -> api.created("/proposals/" + id + "/appeal", null, written, shown(written.result())));
    }

    /**
     * Answers the appeal of a proposal. If it is upheld, the proposal is decided anew. Refused with 404 if there is none,
     * with 409 if it is answered already, with 422 if the outcome does not apply: ACCEPTED_WITH_CONDITIONS answers an appeal
     * against a lapse only.
     *
     * @param id the proposal's id
     */
    @PostMapping("/decision")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> answer(@PathVariable UUID id, @RequestBody AppealAnswerBody body) {
        var proposal = look(id);
        var outcome = body.outcome() == AppealOutcome.DISMISSED
                ? null
                : Decision.Outcome.valueOf(body.outcome().name());
        var rules = editions.inForce(proposal.edition()).rules();
        return api.<AppealState, Shown>answerUnconditionally(
                new AppealCommand.Answer(
                        appeal(proposal),
                        outcome,
                        body.reason(),
                        body.conditions() == null ? List.of() : body.conditions(),
                        body.dueAt(),
                        proposal.stage(),
                        notice(proposal),
                        rules.version()),
                written -> api.ok(null, written, shown(written.result())));
    }

    /**
     * Shows the appeal of a proposal. The one against the decision that stands, or the one that led to it; if there is none,
     * the last one that was filed, which is {@code CLOSED} once its decision was undone. 404 if there never was one.
     *
     * @param id the proposal's id
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    Shown get(@PathVariable UUID id) {
        var proposal = look(id);
        var appeals = new AppealReader(aggregates);
        var found = proposal.decision() == null ? Optional.<AppealState>empty() : appeals.find(appeal(proposal));
        return shown(found.or(
                        () -> views.rows(view, AppealView.LAST).find(id).flatMap(last -> appeals.find(last.appeal())))
                .orElseThrow(Problem::notFound));
    }

    private ProposalState look(UUID id) {
        return proposals.get(id).state();
    }

    /** After an appeal was upheld, another decision stands: it is still found by what that one names as its cause. */
    private static UUID appeal(ProposalState proposal) {
        var decision = proposal.decision();
        if (decision == null) {
            throw new Problem(Problem.Kind.CONFLICT, "Nothing was decided on this proposal.");
        }
        var cause = decision.cause();
        return cause != null && cause.kind() == Cause.Kind.APPEAL && cause.by() != null
                ? cause.by()
                : AppealId.of(proposal.id(), decision.at());
    }

    private static PublicSummary notice(ProposalState proposal) {
        var notice = proposal.notice();
        if (notice == null) {
            throw new Problem(Problem.Kind.CONFLICT, "Nothing was decided on this proposal.");
        }
        return notice;
    }

    /** The text may name people, so it goes with whoever wrote it or owns the proposal. */
    private PersonalValue sealed(String text, ProposalState proposal, Caller caller) {
        var writer = caller.person() == null ? proposal.owner().person() : caller.person();
        return people.seal(writer == null ? people.document(List.of()) : writer, text);
    }

    private Shown shown(AppealState appeal) {
        return new Shown(
                appeal.appeal(),
                appeal.proposal(),
                appeal.status(),
                people.show(appeal.text()),
                appeal.filedAt(),
                appeal.answer(),
                appeal.rulesVersion());
    }
}
