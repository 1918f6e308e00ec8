package igf.participation.person;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events about all data of a person. */
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

    /** Two ids turned out to be one human. */
    @Named("person.linked.1")
    record Linked(UUID person, UUID with) implements PersonEvent {}

    /** They turned out not to be. */
    @Named("person.unlinked.1")
    record Unlinked(UUID person, UUID with) implements PersonEvent {}
}
