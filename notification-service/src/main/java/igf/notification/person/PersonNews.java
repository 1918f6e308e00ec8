package igf.notification.person;

import igf.platform.domain.DerivedId;
import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;

/**
 * The public events about a person, recorded for each edition that named them. Each stream is about one person and
 * edition.
 */
public sealed interface PersonNews {

    /** Derived from the event, the person and the edition */
    UUID id();

    String edition();

    UUID personId();

    static UUID stream(UUID person, String edition) {
        return DerivedId.of(person, "told|" + edition);
    }

    /** @param registrationIds the person's registrations in this edition */
    @Named("person.erasure-told.1")
    record Erased(UUID id, String edition, UUID personId, List<UUID> registrationIds) implements PersonNews {
        public Erased {
            registrationIds = List.copyOf(registrationIds);
        }
    }

    @Named("person.link-told.1")
    record Linked(UUID id, String edition, UUID personId, UUID withPersonId, boolean linked) implements PersonNews {}
}
