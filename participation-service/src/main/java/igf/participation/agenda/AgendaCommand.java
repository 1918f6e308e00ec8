package igf.participation.agenda;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

public sealed interface AgendaCommand {

    static String agendaId(UUID person) {
        return "agenda:" + person;
    }

    /** Marks a session; a repetition changes nothing. */
    record Mark(@TargetAggregateIdentifier String id, UUID person, UUID session) implements AgendaCommand {}

    /** Removes a mark; a repetition changes nothing. */
    record Unmark(@TargetAggregateIdentifier String id, UUID session) implements AgendaCommand {}
}
