package igf.proposal.appeal;

import igf.api.appeal.AppealAnswerBody;
import igf.api.appeal.AppealBody;
import igf.api.appeal.AppealOutcome;
import igf.api.decision.Cause.Kind;
import igf.api.decision.DecisionOutcome;
import igf.api.problem.ProblemKind;
import igf.platform.domain.Aggregates;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.content.PublicSummary;
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

/** Files, answers and shows appeals. Reads from the write side, but finds a proposal's latest appeal in a view. */
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
     * @param state the appeal's state
     * @param text the organizers' reasons; null after their author was erased
     * @param filedAt when it was filed
     * @param reason the secretariat's answer; for a closed appeal, the reason for which the decision was undone; null
     *     if there is none
     * @param rulesVersion version of the edition's rules at the answer; null before
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
     * Appeals against the decision on a proposal. Each decision allows one appeal, while the proposal is declined or
     * lapsed. Refused with 409 at any other stage, if the decision has an appeal already, or after the deadline of the
     * edition's rules ({@code decision.appealUntil}).
     *
     * @param id the proposal's id
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<Shown> file(@PathVariable UUID id, @RequestBody AppealBody body, Caller caller) {
        var proposal = proposal(id);
        var notice = requireNotice(proposal);
        var announcedAt = proposal.announcedAt();
        var deadline = announcedAt == null
                ? null
                : editions.get(proposal.edition()).rules().appeals().deadline(announcedAt);
        var command = new AppealCommand.File(
                appealId(proposal), id, proposal.stage(), seal(body.text(), proposal, caller), notice, deadline);
        return api.<AppealState, Shown>answerUnconditionally(
                command,
                written -> api.created("/proposals/" + id + "/appeal", null, written, toResponse(written.result())));
    }

    /**
     * Answers the appeal of a proposal. If it is upheld, the proposal gets a new decision. Refused with 404 if there is
     * no appeal, with 409 if it was answered or closed. Refused with 422 if the outcome does not apply:
     * ACCEPTED_WITH_CONDITIONS is possible only after a lapse.
     *
     * @param id the proposal's id
     */
    @PostMapping("/decision")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> answer(@PathVariable UUID id, @RequestBody AppealAnswerBody body) {
        var proposal = proposal(id);
        var outcome = body.outcome() == AppealOutcome.DISMISSED
                ? null
                : DecisionOutcome.valueOf(body.outcome().name());
        var rules = editions.get(proposal.edition()).rules();
        return api.<AppealState, Shown>answerUnconditionally(
                new AppealCommand.Answer(
                        appealId(proposal),
                        outcome,
                        body.reason(),
                        body.conditions() == null ? List.of() : body.conditions(),
                        body.dueAt(),
                        proposal.stage(),
                        requireNotice(proposal),
                        rules.version()),
                written -> {
                    if (outcome != null) {
                        api.expectEvent(AppealId.decisionEvent(appealId(proposal)));
                    }
                    return api.ok(null, written, toResponse(written.result()));
                });
    }

    /**
     * Shows the appeal of a proposal. Returns the appeal against the current decision, or the appeal that led to it.
     * Otherwise returns the latest appeal, which is {@code CLOSED} after its decision was undone. 404 if no appeal was
     * ever filed.
     *
     * @param id the proposal's id
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    Shown get(@PathVariable UUID id) {
        var proposal = proposal(id);
        var appeals = new AppealReader(aggregates);
        var current = proposal.decision() == null ? Optional.<AppealState>empty() : appeals.find(appealId(proposal));
        return toResponse(current.or(() -> views.reader(view, AppealView.LAST_APPEALS)
                        .find(id)
                        .flatMap(last -> appeals.find(last.appeal())))
                .orElseThrow(Problem::notFound));
    }

    private ProposalState proposal(UUID id) {
        return proposals.get(id).state();
    }

    /** Returns the id of the appeal against the current decision, or of the upheld appeal that caused the decision. */
    private static UUID appealId(ProposalState proposal) {
        var decision = proposal.decision();
        if (decision == null) {
            throw new Problem(ProblemKind.CONFLICT, "Nothing was decided on this proposal.");
        }
        var cause = decision.cause();
        return cause != null && cause.kind() == Kind.APPEAL && cause.by() != null
                ? cause.by()
                : AppealId.of(proposal.id(), decision.at());
    }

    private static PublicSummary requireNotice(ProposalState proposal) {
        var notice = proposal.notice();
        if (notice == null) {
            throw new Problem(ProblemKind.CONFLICT, "Nothing was decided on this proposal.");
        }
        return notice;
    }

    /** Seals the text, which may name people, for its author or else for the proposal's owner. */
    private PersonalValue seal(String text, ProposalState proposal, Caller caller) {
        var keyHolder = caller.person() == null ? proposal.owner().person() : caller.person();
        return people.seal(keyHolder == null ? people.createDocumentHolder(List.of()) : keyHolder, text);
    }

    private Shown toResponse(AppealState appeal) {
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
