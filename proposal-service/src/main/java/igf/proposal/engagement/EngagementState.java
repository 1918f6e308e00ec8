package igf.proposal.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as its events made it.
 *
 * @param bookings in the order in which they came
 * @param givenUp entries on rosters that the person chose to leave: they count no longer, even if the rosters say so late
 * @param asked the question that was asked last, null if none was
 * @param answer what became of it
 * @param formerHashes of links that work no longer, since another question was asked
 */
record EngagementState(
        String edition,
        UUID person,
        List<Booking> bookings,
        List<GivenUp> givenUp,
        EngagementEvent.@Nullable Overbooked asked,
        Answer answer,
        List<String> formerHashes) {

    /** A place on a roster that the person chose to leave; another person's at the same entry is another place. */
    public record GivenUp(UUID proposal, Booking.Place place) {}

    /** Where the question stands. */
    public enum Answer {
        NONE,
        AWAITED,
        CHOSEN,
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
                var more = new ArrayList<>(without(List.of(e.booking().proposal())));
                more.add(e.booking());
                yield with(more);
            }
            case EngagementEvent.Released e -> {
                var left = new ArrayList<>(givenUp);
                left.removeIf(one -> one.proposal().equals(e.proposal()));
                yield answered(answer, without(List.of(e.proposal())), left);
            }
            case EngagementEvent.Overbooked e -> asking(e);
            case EngagementEvent.Settled e -> answered(Answer.NEEDLESS, bookings, givenUp);
            case EngagementEvent.Chosen e -> {
                var left = new ArrayList<>(givenUp);
                e.givenUp().forEach(one -> one.places().forEach(place -> left.add(new GivenUp(one.proposal(), place))));
                yield answered(
                        Answer.CHOSEN,
                        without(e.givenUp().stream().map(Booking::proposal).toList()),
                        left);
            }
        };
    }

    private List<Booking> without(List<UUID> proposals) {
        return bookings.stream()
                .filter(one -> !proposals.contains(one.proposal()))
                .toList();
    }

    private EngagementState with(List<Booking> newBookings) {
        return new EngagementState(edition, person, newBookings, givenUp, asked, answer, formerHashes);
    }

    private EngagementState asking(EngagementEvent.Overbooked question) {
        var former = new ArrayList<>(formerHashes);
        if (asked != null) {
            former.add(asked.offer().tokenHash());
        }
        return new EngagementState(edition, person, bookings, givenUp, question, Answer.AWAITED, former);
    }

    private EngagementState answered(Answer newAnswer, List<Booking> newBookings, List<GivenUp> newGivenUp) {
        return new EngagementState(edition, person, newBookings, newGivenUp, asked, newAnswer, formerHashes);
    }

    private boolean isGivenUp(UUID proposal, Booking.Place place) {
        return givenUp.stream()
                .anyMatch(one -> one.proposal().equals(proposal) && one.place().isOf(place));
    }

    /** Whether a roster says now what the person chose: what is listed from then on counts again. */
    boolean leaves(Booking booking) {
        return givenUp.stream().anyMatch(one -> one.proposal().equals(booking.proposal()))
                && booking.places().stream().noneMatch(place -> isGivenUp(booking.proposal(), place));
    }

    /** What is left of a booking once what was given up is taken off. */
    Booking counted(Booking booking) {
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
                .filter(one -> one.proposal().equals(proposal))
                .findFirst()
                .orElse(null);
    }
}
