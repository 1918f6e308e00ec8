package igf.participation.person;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All that can happen to a person as a whole. */
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
}
