package igf.participation.person;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of a person: links between their ids, and the erasure of their data. */
public sealed interface PersonCommand {

    static String personId(UUID person) {
        return "person:" + person;
    }

    /** @param receipt identifies the erasure to the person who asked for it */
    record AskErasure(@TargetAggregateIdentifier String id, UUID person, UUID receipt) implements PersonCommand {}

    /**
     * The person's key is destroyed; may be repeated.
     *
     * @param registrations the person's registrations of all editions
     * @param documents number of texts about several people that became unreadable too
     */
    record ConfirmErasure(@TargetAggregateIdentifier String id, List<UUID> registrations, int documents)
            implements PersonCommand {}

    /** Links two ids of one human; a repetition changes nothing. */
    record Link(@TargetAggregateIdentifier String id, UUID person, UUID with) implements PersonCommand {}

    /** Removes a link; the ids count as two people again. */
    record Unlink(@TargetAggregateIdentifier String id, UUID with) implements PersonCommand {}
}
