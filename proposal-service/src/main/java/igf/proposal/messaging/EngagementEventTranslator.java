package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefMapper.textOrNull;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.BookedSession;
import igf.contracts.proposal.SpeakerOverbooked;
import igf.contracts.proposal.SpeakerSettled;
import igf.proposal.engagement.EngagementEvent;
import java.util.Optional;

/**
 * Translates events about people with too many sessions into public events. The sessions that they give up follow from
 * roster events.
 */
final class EngagementEventTranslator {

    private EngagementEventTranslator() {}

    static Optional<PublicEvent> translate(EngagementEvent event) {
        return switch (event) {
            case EngagementEvent.Overbooked e -> speakerOverbooked(e);
            case EngagementEvent.Settled e -> Optional.of(new SpeakerSettled(e.edition(), e.person()));
            case EngagementEvent.Booked _, EngagementEvent.Released _, EngagementEvent.Chosen _ -> Optional.empty();
        };
    }

    private static Optional<PublicEvent> speakerOverbooked(EngagementEvent.Overbooked e) {
        if (e.addressee().email() == null) {
            return Optional.empty();
        }
        return Optional.of(new SpeakerOverbooked(
                e.edition(),
                e.person(),
                e.limit(),
                e.sessions().stream()
                        .map(session -> new BookedSession(
                                session.proposal(),
                                session.number(),
                                session.title(),
                                session.places().getFirst().role()))
                        .toList(),
                textOrNull(e.addressee().name()),
                String.valueOf(e.addressee().email()),
                e.offer().tokenSealed().toString(),
                e.offer().expiresAt(),
                e.addressee().language()));
    }
}
