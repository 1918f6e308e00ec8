package igf.proposal.place;

import igf.platform.domain.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places of an edition: how many there are, and which proposals hold or wait for one.
 *
 * @param seats the standing of each proposal, by its id
 */
public record PlacesState(String edition, Plan plan, Map<UUID, Seat> seats) {

    public static PlacesState empty(String edition) {
        return new PlacesState(edition, Plan.NONE, Map.of());
    }

    public static PlacesState of(String edition, List<RecordedEvent<?>> recordedEvents) {
        var state = empty(edition);
        for (var recorded : recordedEvents) {
            if (recorded.event() instanceof PlacesEvent event) {
                state = state.after(event);
            }
        }
        return state;
    }

    PlacesState after(PlacesEvent event) {
        return switch (event) {
            case PlacesEvent.Planned e -> new PlacesState(edition, e.plan(), seats);
            case PlacesEvent.Changed e -> withSeat(e.seat());
            case PlacesEvent.Promoted e ->
                Optional.ofNullable(seats.get(e.proposal()))
                        .map(seat -> withSeat(seat.withPlace()))
                        .orElse(this);
        };
    }

    private PlacesState withSeat(Seat seat) {
        var changed = new LinkedHashMap<>(seats);
        changed.put(seat.proposal(), seat);
        return new PlacesState(edition, plan, changed);
    }

    public int countOccupied() {
        return (int) seats.values().stream()
                .filter(seat -> seat.standing().occupiesPlace())
                .count();
    }

    /** Returns the proposals in reserve, in the order of promotion. */
    public List<Seat> reserveList() {
        return seats.values().stream()
                .filter(seat -> seat.standing() == PlaceStanding.WAITS)
                .sorted(Seat.BY_RESERVE_ORDER)
                .toList();
    }

    /** Returns the proposal in reserve into which the freed one was merged. */
    Optional<Seat> waitingMergeTarget(@Nullable UUID into) {
        return Optional.ofNullable(into == null ? null : seats.get(into))
                .filter(seat -> seat.standing() == PlaceStanding.WAITS);
    }

    /**
     * Returns the proposal to promote for a freed place, never the freed one itself. Empty if the number of places is
     * unknown or already reached. Skips proposals whose subtheme's quota is full.
     */
    Optional<Seat> nextInReserve(Seat freed) {
        if (plan.slots() == null || countOccupied() >= plan.slots()) {
            return Optional.empty();
        }
        var waiting = reserveList().stream()
                .filter(seat -> !seat.proposal().equals(freed.proposal()) && isWithinQuota(seat))
                .toList();
        var ofSameTheme = waiting.stream()
                .filter(seat -> plan.reserveByTheme() && seat.sharesMainThemeWith(freed))
                .findFirst();
        return ofSameTheme.or(() -> waiting.stream().findFirst());
    }

    /** Returns the proposal that would be promoted if this one gave up its place. */
    public Optional<Seat> nextInReserveAfter(UUID proposal) {
        return Optional.ofNullable(seats.get(proposal))
                .filter(seat -> seat.standing().occupiesPlace())
                .flatMap(seat -> withSeat(seat.withoutPlace()).nextInReserve(seat));
    }

    private boolean isWithinQuota(Seat next) {
        var quota =
                next.themes().isEmpty() ? null : plan.quotas().get(next.themes().getFirst());
        return quota == null
                || seats.values().stream()
                                .filter(seat -> seat.standing().occupiesPlace() && seat.sharesMainThemeWith(next))
                                .count()
                        < quota;
    }
}
