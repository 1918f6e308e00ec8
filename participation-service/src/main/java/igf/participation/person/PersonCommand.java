package igf.participation.person;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands about all data of a person. */
public sealed interface PersonCommand {

    /** The aggregate's id. */
    static String personOf(UUID person) {
        return "person:" + person;
    }

    /** @param receipt names the erasure for whoever asked */
    record AskErasure(@TargetAggregateIdentifier String id, UUID person, UUID receipt) implements PersonCommand {}

    /**
     * The key is destroyed; may come again.
     *
     * @param registrations of all editions
     * @param documents texts naming several people that became unreadable with it
     */
    record ConfirmErasure(@TargetAggregateIdentifier String id, List<UUID> registrations, int documents)
            implements PersonCommand {}

    /** Two ids are one human; says nothing if that is known. */
    record Link(@TargetAggregateIdentifier String id, UUID person, UUID with) implements PersonCommand {}

    /** They are not: everything counts as before. */
    record Unlink(@TargetAggregateIdentifier String id, UUID with) implements PersonCommand {}
}
