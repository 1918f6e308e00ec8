package igf.proposal.place;

import igf.platform.domain.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record PlacesState(String edition, Plan plan, Map<UUID, Seat> seats) {

    public static PlacesState empty(String edition) {
        return new PlacesState(edition, Plan.NONE, Map.of());
    }

    public static PlacesState of(String edition, List<Recorded<?>> facts) {
        var state = empty(edition);
        for (var fact : facts) {
            if (fact.event() instanceof PlacesEvent event) {
                state = state.after(event);
            }
        }
        return state;
    }

    PlacesState after(PlacesEvent event) {
        return switch (event) {
            case PlacesEvent.Planned e -> new PlacesState(edition, e.plan(), seats);
            case PlacesEvent.Changed e -> with(e.seat());
            case PlacesEvent.Promoted e ->
                Optional.ofNullable(seats.get(e.proposal()))
                        .map(seat -> with(seat.promoted()))
                        .orElse(this);
        };
    }

    private PlacesState with(Seat seat) {
        var changed = new LinkedHashMap<>(seats);
        changed.put(seat.proposal(), seat);
        return new PlacesState(edition, plan, changed);
    }

    public int held() {
        return (int) seats.values().stream()
                .filter(seat -> seat.standing().takesPlace())
                .count();
    }

    /** Returns the proposals in reserve, in the order of promotion. */
    public List<Seat> waiting() {
        return seats.values().stream()
                .filter(seat -> seat.standing() == PlaceStanding.WAITS)
                .sorted(Seat.IN_ORDER)
                .toList();
    }

    /** Returns the proposal in reserve into which the freed one was merged. */
    Optional<Seat> heir(@Nullable UUID into) {
        return Optional.ofNullable(into == null ? null : seats.get(into))
                .filter(seat -> seat.standing() == PlaceStanding.WAITS);
    }

    /**
     * Returns the proposal to promote for a freed place, never the freed one itself. Empty if the number of places is
     * unknown or already reached. Skips proposals whose subtheme's quota is full.
     */
    Optional<Seat> next(Seat freed) {
        if (plan.slots() == null || held() >= plan.slots()) {
            return Optional.empty();
        }
        var waiting = waiting().stream()
                .filter(seat -> !seat.proposal().equals(freed.proposal()) && isWithinQuota(seat))
                .toList();
        var ofTheTheme = waiting.stream()
                .filter(seat -> plan.reserveByTheme() && seat.sharesMainThemeWith(freed))
                .findFirst();
        return ofTheTheme.or(() -> waiting.stream().findFirst());
    }

    /** Returns the proposal that would be promoted if this one gave up its place. */
    public Optional<Seat> nextAfter(UUID proposal) {
        return Optional.ofNullable(seats.get(proposal))
                .filter(seat -> seat.standing().takesPlace())
                .flatMap(seat -> with(seat.givenUp()).next(seat));
    }

    private boolean isWithinQuota(Seat next) {
        var most =
                next.themes().isEmpty() ? null : plan.quotas().get(next.themes().getFirst());
        return most == null
                || seats.values().stream()
                                .filter(seat -> seat.standing().takesPlace() && seat.sharesMainThemeWith(next))
                                .count()
                        < most;
    }
}
