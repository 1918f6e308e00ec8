package igf.proposal.obligation;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event of the reports that people and organizations owe for a session. */
public sealed interface ObligationEvent {

    UUID session();

    /**
     * A report is overdue.
     *
     * @param kind SHORT or FULL
     * @param people organizers who owe it
     */
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

    /** The report is no longer owed. */
    @Named("obligation.lifted.1")
    record Lifted(UUID session, String kind, List<UUID> people, List<String> organizations) implements ObligationEvent {
        public Lifted {
            people = List.copyOf(people);
            // Null in older events.
            organizations = organizations == null ? List.of() : List.copyOf(organizations);
        }
    }

    /** The obligations of one person belong to another, because the first one's address was wrong. */
    @Named("obligation.corrected.1")
    record Corrected(UUID session, UUID wrong, UUID right, List<OwedReport> owed) implements ObligationEvent {
        public Corrected {
            owed = List.copyOf(owed);
        }
    }

    /**
     * An owed report.
     *
     * @param kind SHORT or FULL
     */
    record OwedReport(String kind, String edition, UUID proposal, int number, String title, Instant dueAt) {
        static OwedReport of(Raised e) {
            return new OwedReport(e.kind(), e.edition(), e.proposal(), e.number(), e.title(), e.dueAt());
        }
    }
}
