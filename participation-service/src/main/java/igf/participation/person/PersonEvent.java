package igf.participation.person;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event of a person: links between their ids, and the erasure of their data. */
public sealed interface PersonEvent {

    UUID person();

    /**
     * The erasure was requested; it is not complete yet.
     *
     * @param receipt id of the receipt
     */
    @Named("person.erasure-asked.1")
    record ErasureAsked(UUID person, UUID receipt, Instant at) implements PersonEvent {}

    /**
     * The keys of the person's values were destroyed, so nobody can read them.
     *
     * @param registrations the person's registrations, which are removed
     * @param documents number of texts about several people that became unreadable too
     */
    @Named("person.erased.1")
    record Erased(UUID person, UUID receipt, List<UUID> registrations, int documents, Instant at)
            implements PersonEvent {

        public Erased {
            registrations = List.copyOf(registrations);
        }
    }

    /** Two ids belong to one human. */
    @Named("person.linked.1")
    record Linked(UUID person, UUID with) implements PersonEvent {}

    /** The ids do not belong to one human after all. */
    @Named("person.unlinked.1")
    record Unlinked(UUID person, UUID with) implements PersonEvent {}
}
