package igf.proposal.engagement;

import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of an engagement. */
public sealed interface EngagementEvent {

    String edition();

    UUID person();

    /** Somebody speaks in a session, or in other roles of it than before. */
    @Named("engagement.booked.1")
    record Booked(String edition, UUID person, Booking booking) implements EngagementEvent {}

    /** Somebody speaks in a session no longer. */
    @Named("engagement.released.1")
    record Released(String edition, UUID person, UUID proposal) implements EngagementEvent {}

    /**
     * Somebody has too many sessions and is asked.
     *
     * @param sessions all of them
     * @param rulesVersion the version of the rules whose limit it is; null of questions older than this
     */
    @Named("engagement.overbooked.1")
    record Overbooked(
            String edition,
            UUID person,
            int limit,
            List<Booking> sessions,
            Addressee addressee,
            Offer offer,
            @Nullable Integer rulesVersion)
            implements EngagementEvent {

        public Overbooked {
            sessions = List.copyOf(sessions);
        }
    }

    /** Something else changed, and there is nothing to choose here any more. */
    @Named("engagement.settled.1")
    record Settled(String edition, UUID person) implements EngagementEvent {}

    /** @param keep proposals; @param givenUp the other ones */
    @Named("engagement.chosen.1")
    record Chosen(String edition, UUID person, List<UUID> keep, List<Booking> givenUp) implements EngagementEvent {

        public Chosen {
            keep = List.copyOf(keep);
            givenUp = List.copyOf(givenUp);
        }
    }
}
