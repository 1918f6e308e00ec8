package igf.participation.person;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

public sealed interface PersonEvent {

    UUID person();

    @Named("person.erasure-asked.1")
    record ErasureAsked(UUID person, UUID receipt, Instant at) implements PersonEvent {}

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
