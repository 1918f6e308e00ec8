package igf.proposal.person.view;

import igf.proposal.engagement.Booking;
import igf.proposal.engagement.EngagementEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The proposals whose sessions count for an id. */
record StoredBookings(List<UUID> proposals) {

    static final StoredBookings EMPTY = new StoredBookings(List.of());

    StoredBookings after(EngagementEvent event) {
        return switch (event) {
            case EngagementEvent.Booked e -> {
                var more = new ArrayList<>(withoutProposals(List.of(e.booking().proposal())));
                more.add(e.booking().proposal());
                yield new StoredBookings(more);
            }
            case EngagementEvent.Released e -> new StoredBookings(withoutProposals(List.of(e.proposal())));
            case EngagementEvent.Chosen e ->
                new StoredBookings(withoutProposals(
                        e.givenUp().stream().map(Booking::proposal).toList()));
            case EngagementEvent.Overbooked _, EngagementEvent.Settled _ -> this;
        };
    }

    private List<UUID> withoutProposals(List<UUID> removed) {
        return proposals.stream()
                .filter(proposal -> !removed.contains(proposal))
                .toList();
    }
}
