package igf.proposal.engagement;

import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the accepted sessions in which one person speaks, whose number the edition may limit. */
public sealed interface EngagementEvent {

    String edition();

    UUID person();

    /** The person speaks in a session, or in other roles than before. */
    @Named("engagement.booked.1")
    record Booked(String edition, UUID person, Booking booking) implements EngagementEvent {}

    /** The person no longer speaks in a session. */
    @Named("engagement.released.1")
    record Released(String edition, UUID person, UUID proposal) implements EngagementEvent {}

    /**
     * The person has too many sessions and is asked to choose.
     *
     * @param rulesVersion version of the rules that set the limit; null in older events
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

    /** There is nothing left to choose, because of another change. */
    @Named("engagement.settled.1")
    record Settled(String edition, UUID person) implements EngagementEvent {}

    /**
     * The person chose sessions.
     *
     * @param keep proposals of the sessions that the person stays in
     * @param givenUp all others
     */
    @Named("engagement.chosen.1")
    record Chosen(String edition, UUID person, List<UUID> keep, List<Booking> givenUp) implements EngagementEvent {

        public Chosen {
            keep = List.copyOf(keep);
            givenUp = List.copyOf(givenUp);
        }
    }
}
