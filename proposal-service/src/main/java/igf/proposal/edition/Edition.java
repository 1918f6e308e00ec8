package igf.proposal.edition;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.call.CallState;
import igf.proposal.call.Extension;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.EditionCommand.BeginPhase;
import igf.proposal.edition.EditionCommand.CloseCall;
import igf.proposal.edition.EditionCommand.Define;
import igf.proposal.edition.EditionCommand.Extend;
import igf.proposal.edition.EditionCommand.NameReviewers;
import igf.proposal.edition.EditionCommand.OpenCall;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Plans an edition, numbers the versions of its rules, and records when its call opens and closes. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Edition {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable EditionState state;

    Edition() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EditionState handle(Define command, Context context) {
        var problems = problems(command.details());
        if (movesBegunSessions(command, context.now())) {
            problems.add(EditionRefusal.ZONE_FIXED);
        }
        RefusedException.throwIfAny(problems);
        if (state == null) {
            apply(new EditionEvent.Planned(
                    command.edition(), command.details(), command.rules().withVersion(1)));
            applyDue(context.now());
            return state();
        }
        var rules = nextRules(state.rules(), command.rules());
        if (!command.details().equals(state.details())
                || rules.version() != state.rules().version()) {
            apply(new EditionEvent.Changed(
                    command.edition(), command.details(), rules, state.rules().version()));
            applyDue(context.now());
        }
        return state();
    }

    /** Does what the deadlines of a new plan would do a moment later, so that the response shows it. */
    private void applyDue(Instant now) {
        var call = state().details().call();
        if (!call.opensAt().isAfter(now)) {
            openCall(call.opensAt());
        }
        if (!call.graceUntil().isAfter(now)) {
            closeCall(call.graceUntil());
        }
        state().details().phases().stream()
                .filter(start -> !start.from().isAfter(now))
                .forEach(this::beginPhase);
    }

    /** A new time zone would move all sessions, because their times are local, so it must not change any more. */
    private boolean movesBegunSessions(Define command, Instant now) {
        return state != null
                && command.firstStart() != null
                && !command.firstStart().isAfter(now)
                && !command.details().timeZone().equals(state.details().timeZone());
    }

    private static RuleSet nextRules(RuleSet current, RuleSet requested) {
        return requested.hasSameRulesAs(current) ? current : requested.withVersion(current.version() + 1);
    }

    private static List<Refusal> problems(EditionDetails details) {
        var problems = new ArrayList<Refusal>();
        if (details.endsOn().isBefore(details.startsOn())) {
            problems.add(EditionRefusal.DAYS_REVERSED);
        }
        if (!details.call().closesAt().isAfter(details.call().opensAt())) {
            problems.add(EditionRefusal.CALL_REVERSED);
        }
        if (details.call().graceUntil().isBefore(details.call().closesAt())) {
            problems.add(EditionRefusal.GRACE_REVERSED);
        }
        var phases = details.phases();
        for (int i = 0; i < phases.size(); i++) {
            var follows = i == 0
                    || phases.get(i).phase().compareTo(phases.get(i - 1).phase()) > 0
                            && phases.get(i).from().isAfter(phases.get(i - 1).from());
            if (!follows || !phases.get(i).phase().isPlannable()) {
                problems.add(EditionRefusal.PHASES_REVERSED);
                break;
            }
        }
        return problems;
    }

    /** Extends the call. Only {@link Define} can shorten it. */
    @CommandHandler
    EditionState handle(Extend command, Context context) {
        var proposal = command.proposal();
        if (proposal != null && !state().edition().equals(command.proposalEdition())) {
            throw new RefusedException(EditionRefusal.PROPOSAL_ELSEWHERE);
        }
        var before = proposal == null ? state().details().call().closesAt() : state().deadline(proposal);
        if (!command.until().isAfter(before) || !command.until().isAfter(context.now())) {
            throw new RefusedException(EditionRefusal.NOT_LATER);
        }
        var by = context.actor().subject();
        apply(new EditionEvent.Extended(
                state().edition(), new Extension(proposal, command.until(), command.reason(), by, context.now())));
        if (proposal == null) {
            var extended = state().details().withCallEnd(command.until());
            var rules = state().rules();
            apply(new EditionEvent.Changed(state().edition(), extended, rules, rules.version()));
            applyDue(context.now());
        }
        return state();
    }

    @CommandHandler
    EditionState handle(BeginPhase command) {
        if (state().details().phases().contains(command.start())) {
            beginPhase(command.start());
        }
        return state();
    }

    /** Ignores a phase if it or a later one has begun: its deadline may fire again. */
    private void beginPhase(PhaseStart start) {
        var begun = state().begun();
        if (begun == null || start.from().isAfter(begun.from())) {
            apply(new EditionEvent.PhaseBegun(state().edition(), start));
        }
    }

    @CommandHandler
    EditionState handle(NameReviewers command) {
        if (!state().reviewers().equals(command.reviewers())) {
            apply(new EditionEvent.ReviewersNamed(state().edition(), command.reviewers()));
        }
        return state();
    }

    @CommandHandler
    EditionState handle(OpenCall command) {
        if (state().details().call().opensAt().equals(command.due())) {
            openCall(command.due());
        }
        return state();
    }

    private void openCall(Instant at) {
        var call = state().details().call();
        if (canOpen(call.graceUntil())) {
            apply(new EditionEvent.CallOpened(state().edition(), at, call));
        }
    }

    /** A closed call opens again only if its end was moved beyond the end at which it closed. */
    private boolean canOpen(Instant until) {
        var lastEnd = state().calledOff();
        return state().call() == CallState.PLANNED
                || state().call() == CallState.CLOSED && (lastEnd == null || lastEnd.isBefore(until));
    }

    @CommandHandler
    EditionState handle(CloseCall command) {
        if (state().details().call().graceUntil().equals(command.due())) {
            closeCall(command.due());
        }
        return state();
    }

    private void closeCall(Instant at) {
        if (state().call() == CallState.OPEN) {
            apply(new EditionEvent.CallClosed(state().edition(), at));
        }
    }

    EditionState state() {
        return requireNonNull(state, "the first event of an edition is Planned");
    }

    @EventSourcingHandler
    void on(EditionEvent event) {
        id = EditionId.of(event.edition());
        state = event instanceof EditionEvent.Planned planned ? EditionState.of(planned) : state().after(event);
    }
}
