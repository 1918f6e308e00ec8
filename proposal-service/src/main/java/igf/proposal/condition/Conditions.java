package igf.proposal.condition;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import igf.proposal.condition.ConditionsCommand.Expire;
import igf.proposal.condition.ConditionsCommand.Extend;
import igf.proposal.condition.ConditionsCommand.HandIn;
import igf.proposal.condition.ConditionsCommand.Judge;
import igf.proposal.condition.ConditionsCommand.Remind;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides when the conditions of an acceptance are met, or when the acceptance lapses. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Conditions {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable ConditionsState state;

    Conditions() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ConditionsState handle(ConditionsCommand.Set c) {
        if (state == null || state.decidedAt().isBefore(c.decidedAt())) {
            apply(new ConditionsEvent.WereSet(c.proposal(), c.decidedAt(), c.conditions(), c.dueAt(), c.remindAt()));
        }
        return state();
    }

    @CommandHandler
    ConditionsState handle(HandIn c, Context context) {
        requireOpen(c.number());
        var due = state().dueAt(c.number());
        if (due != null && context.now().isAfter(due)) {
            throw new RefusedException(ConditionsRefusal.tooLate(due));
        }
        if (state().conditions().get(c.number() - 1).isMet()) {
            throw new RefusedException(ConditionsRefusal.alreadyMet());
        }
        apply(new ConditionsEvent.EvidenceHandedIn(state().proposal(), c.number(), c.evidence()));
        return state();
    }

    @CommandHandler
    ConditionsState handle(Judge c, Context context) {
        requireOpen(c.number());
        var text = state().conditions().get(c.number() - 1).text();
        apply(new ConditionsEvent.Judged(
                state().proposal(),
                c.number(),
                c.met(),
                c.note(),
                c.notice(),
                text,
                state().dueAt(c.number()),
                c.rulesVersion()));
        if (state().areAllMet()) {
            apply(new ConditionsEvent.Met(
                    state().proposal(), state().decidedAt(), c.notice().edition()));
        } else {
            lapse(context.now());
        }
        return state();
    }

    @CommandHandler
    ConditionsState handle(Expire c, Context context) {
        if (state().status() == ConditionsState.Status.OPEN && state().isDue(c.due())) {
            lapse(context.now());
        }
        return state();
    }

    @CommandHandler
    ConditionsState handle(Remind c) {
        var reminder = state().reminderAt(c.due());
        if (reminder != null) {
            apply(new ConditionsEvent.Reminded(
                    state().proposal(), c.due(), reminder.unmetConditions(), reminder.dueAt(), c.notice()));
        }
        return state();
    }

    /** Also extends the deadline of a condition with unjudged evidence, because the evidence may be insufficient. */
    @CommandHandler
    ConditionsState handle(Extend c, Context context) {
        requireOpen(c.number());
        var condition = state().conditions().get(c.number() - 1);
        var before = state().dueAt(c.number());
        if (before == null) {
            throw new RefusedException(ConditionsRefusal.noDeadline());
        }
        if (condition.isMet()) {
            throw new RefusedException(ConditionsRefusal.alreadyMet());
        }
        var earliest = before.isAfter(context.now()) ? before : context.now();
        if (c.dueAt().equals(before)) {
            return state();
        }
        if (!c.dueAt().isAfter(earliest)) {
            throw new RefusedException(ConditionsRefusal.notLater(earliest));
        }
        apply(new ConditionsEvent.Extended(
                state().proposal(),
                c.number(),
                c.dueAt(),
                c.remindAt(),
                c.reason(),
                c.notice(),
                condition.text(),
                before,
                c.rulesVersion()));
        return state();
    }

    private void lapse(Instant now) {
        var unmet = state().overdueConditions(now);
        if (!unmet.isEmpty()) {
            apply(new ConditionsEvent.Lapsed(state().proposal(), state().decidedAt(), unmet));
        }
    }

    private void requireOpen(int number) {
        if (number < 1 || number > state().conditions().size()) {
            throw new RefusedException(ConditionsRefusal.noSuchCondition());
        }
        if (state().status() != ConditionsState.Status.OPEN) {
            throw new RefusedException(ConditionsRefusal.notOpen(state().status()));
        }
    }

    ConditionsState state() {
        return requireNonNull(state, "the first event of conditions is WereSet");
    }

    @EventSourcingHandler
    void on(ConditionsEvent event) {
        id = ConditionsId.of(event.proposal());
        state = event instanceof ConditionsEvent.WereSet set ? ConditionsState.of(set) : state().after(event);
    }
}
