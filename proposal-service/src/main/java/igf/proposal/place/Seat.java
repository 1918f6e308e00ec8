package igf.proposal.place;

import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.ProposalEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as far as places go.
 *
 * @param sequence of the last change of the proposal that was heeded: nothing older counts any more
 * @param themes ids of its subthemes, the main one first
 * @param place in reserve as decided, null for the end
 */
public record Seat(
        UUID proposal,
        int number,
        long sequence,
        PlaceStanding standing,
        List<String> themes,
        @Nullable Integer place) {

    static final Comparator<Seat> IN_ORDER = Comparator.comparing(
                    Seat::place, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparingInt(Seat::number)
            .thenComparing(Seat::proposal);

    public Seat {
        themes = List.copyOf(themes);
    }

    /** What an event makes of a proposal; empty if it has nothing to do with places. @param at its number in the stream */
    public static Optional<Seat> after(ProposalEvent event, long at) {
        return switch (event) {
            case ProposalEvent.Decided e ->
                Optional.of(new Seat(
                        e.id(),
                        e.notice().number(),
                        at,
                        PlaceStanding.of(e.decision().outcome().stage()),
                        e.content().subthemes(),
                        e.decision().place()));
            case ProposalEvent.DecisionHeld e ->
                Optional.of(new Seat(
                        e.id(),
                        e.notice().number(),
                        at,
                        PlaceStanding.of(e.decision().outcome().stage()),
                        e.themes(),
                        e.decision().place()));
            case ProposalEvent.HeldDecisionUndone e -> Optional.of(undone(e.id(), e.notice(), at, e.keepsPlace()));
            case ProposalEvent.DecisionUndone e ->
                Optional.of(undone(e.id(), e.notice(), at, Boolean.TRUE.equals(e.keepsPlace())));
            case ProposalEvent.PlaceGivenUp e -> Optional.of(out(e.id(), e.notice(), at));
            // Only what is accepted is revised.
            case ProposalEvent.Revised e ->
                Optional.of(new Seat(
                        e.id(),
                        e.notice().number(),
                        at,
                        PlaceStanding.HOLDS,
                        e.content().subthemes(),
                        null));
            case ProposalEvent.Lapsed e -> Optional.of(out(e.id(), e.notice(), at));
            case ProposalEvent.Merged e -> Optional.of(out(e.id(), e.notice(), at));
            case ProposalEvent.Withdrawn e -> Optional.of(out(e.id(), e.notice(), at));
            // What is merged no longer is decided on again, if it was before.
            case ProposalEvent.MergeUndone _,
                    ProposalEvent.Drafted _,
                    ProposalEvent.ContentChanged _,
                    ProposalEvent.FieldsChanged _,
                    ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.AddressCorrected _,
                    ProposalEvent.PersonRemoved _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.Submitted _,
                    ProposalEvent.Returned _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _ -> Optional.empty();
        };
    }

    private static Seat undone(UUID proposal, PublicSummary notice, long at, boolean keepsPlace) {
        return keepsPlace
                ? new Seat(proposal, notice.number(), at, PlaceStanding.KEEPS, List.of(), null)
                : out(proposal, notice, at);
    }

    private static Seat out(UUID proposal, PublicSummary notice, long at) {
        return new Seat(proposal, notice.number(), at, PlaceStanding.OUT, List.of(), null);
    }

    /** Whether it says the same, but for when. */
    boolean standsAs(Seat other) {
        return other.equals(new Seat(proposal, number, other.sequence, standing, themes, place));
    }

    /** One whose place is kept counts for the subtheme that it counted for. */
    Seat keeping(Seat before) {
        return standing == PlaceStanding.KEEPS
                ? new Seat(proposal, number, sequence, standing, before.themes, place)
                : this;
    }

    Seat givenUp() {
        return new Seat(proposal, number, sequence, PlaceStanding.OUT, themes, place);
    }

    Seat promoted() {
        return new Seat(proposal, number, sequence, PlaceStanding.HOLDS, themes, place);
    }

    boolean sharesMainThemeWith(Seat other) {
        return !themes.isEmpty() && !other.themes.isEmpty() && themes.getFirst().equals(other.themes.getFirst());
    }
}
