package igf.proposal.place;

import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.ProposalEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a proposal in the allocation of places.
 *
 * @param sequence number of the proposal's last recorded change; older changes are ignored
 * @param themes ids of its subthemes, the main one first
 * @param place decided place on the reserve list, null for the end
 */
public record Seat(
        UUID proposal,
        int number,
        long sequence,
        PlaceStanding standing,
        List<String> themes,
        @Nullable Integer place) {

    static final Comparator<Seat> BY_RESERVE_ORDER = Comparator.comparing(
                    Seat::place, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparingInt(Seat::number)
            .thenComparing(Seat::proposal);

    public Seat {
        themes = List.copyOf(themes);
    }

    /**
     * Returns a proposal's seat after an event; empty if the event does not affect places.
     *
     * @param sequence the event's number in its stream
     */
    public static Optional<Seat> after(ProposalEvent event, long sequence) {
        return switch (event) {
            case ProposalEvent.Decided e ->
                Optional.of(new Seat(
                        e.id(),
                        e.notice().number(),
                        sequence,
                        PlaceStanding.of(e.decision().outcome().stage()),
                        e.content().subthemes(),
                        e.decision().place()));
            case ProposalEvent.DecisionHeld e ->
                Optional.of(new Seat(
                        e.id(),
                        e.notice().number(),
                        sequence,
                        PlaceStanding.of(e.decision().outcome().stage()),
                        e.themes(),
                        e.decision().place()));
            case ProposalEvent.HeldDecisionUndone e ->
                Optional.of(seatAfterUndo(e.id(), e.notice(), sequence, e.keepsPlace()));
            case ProposalEvent.DecisionUndone e ->
                Optional.of(seatAfterUndo(e.id(), e.notice(), sequence, Boolean.TRUE.equals(e.keepsPlace())));
            case ProposalEvent.PlaceGivenUp e -> Optional.of(seatWithoutPlace(e.id(), e.notice(), sequence));
            // Only accepted proposals are revised.
            case ProposalEvent.Revised e ->
                Optional.of(new Seat(
                        e.id(),
                        e.notice().number(),
                        sequence,
                        PlaceStanding.HOLDS,
                        e.content().subthemes(),
                        null));
            case ProposalEvent.Lapsed e -> Optional.of(seatWithoutPlace(e.id(), e.notice(), sequence));
            case ProposalEvent.Merged e -> Optional.of(seatWithoutPlace(e.id(), e.notice(), sequence));
            case ProposalEvent.Withdrawn e -> Optional.of(seatWithoutPlace(e.id(), e.notice(), sequence));
            // After an undone merger, a new decision follows if there was one before.
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
                    ProposalEvent.DraftDeleted _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _ -> Optional.empty();
        };
    }

    private static Seat seatAfterUndo(UUID proposal, PublicSummary notice, long sequence, boolean keepsPlace) {
        return keepsPlace
                ? new Seat(proposal, notice.number(), sequence, PlaceStanding.KEEPS, List.of(), null)
                : seatWithoutPlace(proposal, notice, sequence);
    }

    private static Seat seatWithoutPlace(UUID proposal, PublicSummary notice, long sequence) {
        return new Seat(proposal, notice.number(), sequence, PlaceStanding.OUT, List.of(), null);
    }

    boolean hasSameStandingAs(Seat other) {
        return other.equals(new Seat(proposal, number, other.sequence, standing, themes, place));
    }

    /** A proposal whose place is kept still counts for its earlier subtheme. */
    Seat withKeptThemes(Seat before) {
        return standing == PlaceStanding.KEEPS
                ? new Seat(proposal, number, sequence, standing, before.themes, place)
                : this;
    }

    Seat withoutPlace() {
        return new Seat(proposal, number, sequence, PlaceStanding.OUT, themes, place);
    }

    Seat withPlace() {
        return new Seat(proposal, number, sequence, PlaceStanding.HOLDS, themes, place);
    }

    boolean sharesMainThemeWith(Seat other) {
        return !themes.isEmpty() && !other.themes.isEmpty() && themes.getFirst().equals(other.themes.getFirst());
    }
}
