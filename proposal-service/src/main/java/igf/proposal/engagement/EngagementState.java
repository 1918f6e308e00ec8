package igf.proposal.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an engagement.
 *
 * @param bookings sessions that count, in the order of their last change
 * @param givenUp roster entries that the person chose to leave; they no longer count, even if a roster still lists them
 *     for a while
 * @param asked the latest question, null if there was none
 * @param formerHashes hashes of links that a newer question replaced
 */
record EngagementState(
        String edition,
        UUID person,
        List<Booking> bookings,
        List<GivenUp> givenUp,
        EngagementEvent.@Nullable Overbooked asked,
        Answer answer,
        List<String> formerHashes) {

    /** An entry on a roster that the person chose to leave. The same entry with another person does not match it. */
    public record GivenUp(UUID proposal, Booking.Place place) {}

    public enum Answer {
        NONE,
        AWAITED,
        CHOSEN,
        /** There are no longer too many sessions */
        NEEDLESS
    }

    public EngagementState {
        bookings = List.copyOf(bookings);
        givenUp = List.copyOf(givenUp);
        formerHashes = List.copyOf(formerHashes);
    }

    static EngagementState of(String edition, UUID person) {
        return new EngagementState(edition, person, List.of(), List.of(), null, Answer.NONE, List.of());
    }

    EngagementState after(EngagementEvent event) {
        return switch (event) {
            case EngagementEvent.Booked e -> {
                var newBookings =
                        new ArrayList<>(bookingsWithout(List.of(e.booking().proposal())));
                newBookings.add(e.booking());
                yield withBookings(newBookings);
            }
            case EngagementEvent.Released e -> {
                var newGivenUp = new ArrayList<>(givenUp);
                newGivenUp.removeIf(entry -> entry.proposal().equals(e.proposal()));
                yield withAnswer(answer, bookingsWithout(List.of(e.proposal())), newGivenUp);
            }
            case EngagementEvent.Overbooked e -> withQuestion(e);
            case EngagementEvent.Settled e -> withAnswer(Answer.NEEDLESS, bookings, givenUp);
            case EngagementEvent.Chosen e -> {
                var newGivenUp = new ArrayList<>(givenUp);
                e.givenUp()
                        .forEach(booking -> booking.places()
                                .forEach(place -> newGivenUp.add(new GivenUp(booking.proposal(), place))));
                yield withAnswer(
                        Answer.CHOSEN,
                        bookingsWithout(
                                e.givenUp().stream().map(Booking::proposal).toList()),
                        newGivenUp);
            }
        };
    }

    private List<Booking> bookingsWithout(List<UUID> proposals) {
        return bookings.stream()
                .filter(booking -> !proposals.contains(booking.proposal()))
                .toList();
    }

    private EngagementState withBookings(List<Booking> newBookings) {
        return new EngagementState(edition, person, newBookings, givenUp, asked, answer, formerHashes);
    }

    private EngagementState withQuestion(EngagementEvent.Overbooked newQuestion) {
        var former = new ArrayList<>(formerHashes);
        if (asked != null) {
            former.add(asked.offer().tokenHash());
        }
        return new EngagementState(edition, person, bookings, givenUp, newQuestion, Answer.AWAITED, former);
    }

    private EngagementState withAnswer(Answer newAnswer, List<Booking> newBookings, List<GivenUp> newGivenUp) {
        return new EngagementState(edition, person, newBookings, newGivenUp, asked, newAnswer, formerHashes);
    }

    private boolean isGivenUp(UUID proposal, Booking.Place place) {
        return givenUp.stream()
                .anyMatch(entry ->
                        entry.proposal().equals(proposal) && entry.place().matches(place));
    }

    /** Returns whether the roster no longer lists what the person gave up. From then on, a new listing counts again. */
    boolean isChoiceApplied(Booking booking) {
        return givenUp.stream().anyMatch(entry -> entry.proposal().equals(booking.proposal()))
                && booking.places().stream().noneMatch(place -> isGivenUp(booking.proposal(), place));
    }

    Booking withoutGivenUp(Booking booking) {
        return new Booking(
                booking.proposal(),
                booking.number(),
                booking.title(),
                booking.places().stream()
                        .filter(place -> !isGivenUp(booking.proposal(), place))
                        .toList());
    }

    @Nullable
    Booking booking(UUID proposal) {
        return bookings.stream()
                .filter(booking -> booking.proposal().equals(proposal))
                .findFirst()
                .orElse(null);
    }
}
