package igf.proposal.obligation;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can happen to an obligation. */
public sealed interface ObligationEvent {

    UUID session();

    @Named("obligation.raised.1")
    record Raised(
            String edition,
            UUID session,
            UUID proposal,
            int number,
            String title,
            String kind,
            Instant dueAt,
            List<UUID> people,
            List<String> organizations)
            implements ObligationEvent {
        public Raised {
            people = List.copyOf(people);
            organizations = List.copyOf(organizations);
        }
    }

    @Named("obligation.lifted.1")
    record Lifted(UUID session, String kind, List<UUID> people, List<String> organizations) implements ObligationEvent {
        public Lifted {
            people = List.copyOf(people);
            // Recorded facts may be older than this member.
            organizations = organizations == null ? List.of() : List.copyOf(organizations);
        }
    }
}
