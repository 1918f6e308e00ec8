package igf.proposal.place;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.proposal.place.PlacesCommand.RecordSeat;
import igf.proposal.place.PlacesCommand.SetPlan;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Tracks which proposals hold or wait for places, and orders one promotion for each place that becomes free. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Places {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable PlacesState state;

    Places() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlacesState handle(SetPlan c) {
        if (state == null || !state.plan().equals(c.plan())) {
            apply(new PlacesEvent.Planned(c.edition(), c.plan()));
        }
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlacesState handle(RecordSeat c) {
        var before = state == null ? null : state.seats().get(c.seat().proposal());
        if (before != null
                && (c.seat().sequence() <= before.sequence() || c.seat().hasSameStandingAs(before))) {
            return state();
        }
        var seat = before == null ? c.seat() : c.seat().withKeptThemes(before);
        apply(new PlacesEvent.Changed(c.edition(), seat));
        if (before != null
                && before.standing().occupiesPlace()
                && !seat.standing().occupiesPlace()) {
            promote(c, before);
        }
        return state();
    }

    private void promote(RecordSeat c, Seat freed) {
        var mergeTarget = state().waitingMergeTarget(c.mergedInto());
        mergeTarget
                .or(() -> state().nextInReserve(freed))
                .ifPresent(seat -> apply(new PlacesEvent.Promoted(
                        c.edition(),
                        seat.proposal(),
                        freed.proposal(),
                        freed.number(),
                        mergeTarget.isPresent() ? true : null)));
    }

    PlacesState state() {
        return requireNonNull(state, "the first event of places is Planned or Changed");
    }

    @EventSourcingHandler
    void on(PlacesEvent event) {
        id = PlacesId.of(event.edition());
        state = (state == null ? PlacesState.empty(event.edition()) : state).after(event);
    }
}
