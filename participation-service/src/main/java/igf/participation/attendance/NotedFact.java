package igf.participation.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.participation.attendance.AttendanceCommand.Note;
import igf.participation.attendance.AttendanceEvent.Noted;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An attendance fact: one stream with one event. The log's unique key then rejects duplicates at a constant cost, and
 * doors and meeting software write in parallel without conflicts.
 *
 * <p>The alternatives are worse. One aggregate per session would have to keep every fact in its state. One per
 * registration would count a fact twice that is repeated for another registration. One per source could not accept
 * sequence numbers that arrive late. No decision needs several facts: a view computes presence from them.
 */
@Aggregate
class NotedFact {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable UUID registration;
    private @Nullable PresenceFact fact;

    NotedFact() {}

    /** @return whether the fact is new */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(Note command) {
        if (fact == null) {
            apply(new Noted(
                    command.id(),
                    command.session(),
                    command.proposal(),
                    command.edition(),
                    command.attendee(),
                    command.fact()));
            return true;
        }
        if (!fact.equals(command.fact()) || !command.attendee().registration().equals(registration)) {
            throw new RefusedException(Refusal.conflict(
                    "FACT_DIFFERS",
                    "Another fact has this source and sequence already: a source counts its own facts, each once."));
        }
        return false;
    }

    @EventSourcingHandler
    void on(AttendanceEvent event) {
        switch (event) {
            case Noted e -> {
                id = e.id();
                registration = e.attendee().registration();
                fact = e.fact();
            }
        }
    }
}
