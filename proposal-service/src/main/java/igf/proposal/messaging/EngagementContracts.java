package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefs.text;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.BookedSession;
import igf.contracts.proposal.SpeakerOverbooked;
import igf.proposal.engagement.EngagementEvent;
import java.util.Optional;

/** What the public hears of who speaks too often; what they give up is told by each roster. */
final class EngagementContracts {

    private EngagementContracts() {}

    static Optional<PublicEvent> of(EngagementEvent event) {
        if (!(event instanceof EngagementEvent.Overbooked e) || e.addressee().email() == null) {
            return Optional.empty();
        }
        return Optional.of(new SpeakerOverbooked(
                e.edition(),
                e.person(),
                e.limit(),
                e.sessions().stream()
                        .map(one -> new BookedSession(
                                one.proposal(),
                                one.number(),
                                one.title(),
                                one.places().getFirst().role()))
                        .toList(),
                text(e.addressee().name()),
                String.valueOf(e.addressee().email()),
                e.offer().tokenSealed().toString(),
                e.offer().expiresAt(),
                e.addressee().language()));
    }
}
