package igf.proposal.condition;

import igf.api.condition.ConditionShown;
import igf.api.condition.ConditionsDeadlineBody;
import igf.api.condition.ConditionsEvidenceBody;
import igf.api.condition.ConditionsJudgementBody;
import igf.api.problem.ProblemKind;
import igf.api.proposal.Stage;
import igf.platform.command.CommandResult;
import igf.platform.command.Commands;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.ProposalState;
import igf.proposal.reading.Editions;
import igf.proposal.reading.OrganizersOnly;
import igf.proposal.reading.Proposals;
import igf.proposal.rules.RuleSet;
import igf.proposal.sending.SystemSender;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and judges the conditions of a proposal. Reads from the write side. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/conditions")
class ConditionsController {

    private final Api api;
    private final Commands commands;
    private final People people;
    private final Editions editions;
    private final Proposals proposals;
    private final Clock clock;

    ConditionsController(
            Api api, Commands commands, People people, Editions editions, Proposals proposals, Clock clock) {
        this.api = api;
        this.commands = commands;
        this.people = people;
        this.editions = editions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * The conditions on which a proposal was accepted.
     *
     * @param proposalId the proposal's id
     * @param state the state of all conditions together
     * @param dueAt their common deadline, null without one; a condition with an extended deadline has its own
     * @param items the conditions, by number
     */
    record Shown(
            UUID proposalId,
            ConditionsState.Status state,
            @Nullable Instant dueAt,
            List<ConditionShown> items) {}

    /**
     * Shows the conditions of a proposal. The response has the evidence and the secretariat's judgements. 404 if the
     * proposal was not accepted on conditions.
     *
     * @param id the proposal's id
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    Shown get(@PathVariable UUID id) {
        setConditionsOf(id);
        return toResponse(new ConditionsReader(commands.aggregates()).get(id));
    }

    /**
     * Adds evidence to a condition. Earlier evidence stays. Refused with 404 if there is no such condition. Refused
     * with 409 if the condition is met, its deadline has passed, or the proposal is not accepted on conditions now.
     *
     * @param id the proposal's id
     * @param n number of the condition, from 1
     */
    @PostMapping("/{n}/evidence")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<Shown> handInEvidence(
            @PathVariable UUID id, @PathVariable int n, @RequestBody ConditionsEvidenceBody body, Caller caller) {
        var proposal = requireConditionallyAccepted(id);
        var command = new ConditionsCommand.HandIn(ConditionsId.of(id), n, seal(body.text(), proposal, caller));
        return api.<ConditionsState, Shown>answerUnconditionally(
                command,
                written ->
                        api.created("/proposals/" + id + "/conditions", null, written, toResponse(written.result())));
    }

    /** Seals the text, which may name people, for its author or else for the proposal's owner. */
    private PersonalValue seal(String text, ProposalState proposal, Caller caller) {
        var keyHolder = caller.person() == null ? proposal.owner().person() : caller.person();
        return people.seal(keyHolder == null ? people.createDocumentHolder(List.of()) : keyHolder, text);
    }

    /**
     * Judges whether a condition is met. When all are met, the proposal is accepted without conditions. Refused with
     * 404 if there is no such condition, with 409 if the proposal is not accepted on conditions now.
     *
     * @param id the proposal's id
     * @param n number of the condition, from 1
     */
    @PutMapping("/{n}/judgement")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> judgeCondition(
            @PathVariable UUID id, @PathVariable int n, @RequestBody ConditionsJudgementBody body) {
        var proposal = requireConditionallyAccepted(id);
        PublicSummary notice = proposal.notice();
        if (notice == null) {
            throw Problem.notFound();
        }
        CommandResult<ConditionsState> written = api.sendUnconditionally(new ConditionsCommand.Judge(
                ConditionsId.of(id),
                n,
                body.met(),
                body.note(),
                notice,
                rules(proposal).version()));
        return api.ok(null, written, toResponse(written.result()));
    }

    /**
     * Extends the deadline of one condition. The organizers get a mail with the new deadline and the reason. The
     * deadlines of the other conditions stay unchanged. Refused with 404 if there is no such condition. Refused with
     * 409 if the proposal is not accepted on conditions now, or the condition is met or has no deadline. Refused with
     * 422 unless {@code dueAt} is in the future and later than the current deadline; the current deadline is accepted
     * without a change.
     *
     * @param id the proposal's id
     * @param n number of the condition, from 1
     */
    @PutMapping("/{n}/deadline")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> extendConditionDeadline(
            @PathVariable UUID id, @PathVariable int n, @RequestBody ConditionsDeadlineBody body) {
        var proposal = requireConditionallyAccepted(id);
        PublicSummary notice = proposal.notice();
        if (notice == null) {
            throw Problem.notFound();
        }
        CommandResult<ConditionsState> written = api.sendUnconditionally(ConditionsCommand.Extend.of(
                id, n, body.dueAt(), body.reason(), notice, rules(proposal), clock.instant()));
        return api.ok(null, written, toResponse(written.result()));
    }

    private RuleSet rules(ProposalState proposal) {
        return editions.get(proposal.edition()).rules();
    }

    private ProposalState requireConditionallyAccepted(UUID id) {
        var proposal = setConditionsOf(id);
        if (proposal.stage() != Stage.ACCEPTED_WITH_CONDITIONS) {
            throw new Problem(ProblemKind.CONFLICT, "The proposal is not accepted on conditions.");
        }
        return proposal;
    }

    /** Sets the proposal's conditions first, because the reaction to a new decision may not have run yet. */
    private ProposalState setConditionsOf(UUID id) {
        var proposal = proposals.get(id).state();
        var decision = proposal.decision();
        if (proposal.stage() == Stage.ACCEPTED_WITH_CONDITIONS && decision != null) {
            new SetConditions(new SystemSender(commands, "conditions", api.correlationId()))
                    .set(id, proposal.edition(), decision);
        }
        return proposal;
    }

    private Shown toResponse(ConditionsState state) {
        var items = IntStream.range(0, state.conditions().size())
                .mapToObj(i -> toItem(i + 1, state.conditions().get(i), state.dueAt(i + 1)))
                .toList();
        return new Shown(state.proposal(), state.status(), state.dueAt(), items);
    }

    private ConditionShown toItem(int number, Condition condition, @Nullable Instant dueAt) {
        List<@Nullable String> evidence = new java.util.ArrayList<>();
        condition.evidence().forEach(text -> evidence.add(people.show(text)));
        return new ConditionShown(number, condition.text(), evidence, condition.met(), condition.note(), dueAt);
    }
}
