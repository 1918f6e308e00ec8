package igf.proposal.place;

import igf.api.place.PlacesReserve;
import igf.api.place.PlacesWaiting;
import igf.platform.command.BulkStreams;
import igf.platform.domain.Aggregates;
import igf.platform.domain.RefusedException;
import igf.platform.view.PointInTime;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.AsOf;
import igf.proposal.proposal.ProposalRefusal;
import igf.proposal.reading.Editions;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sets the plan of places and shows the reserve list. Reads from the write side. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}")
class PlacesController {

    private final Api api;
    private final Aggregates aggregates;
    private final BulkStreams streams;
    private final Editions editions;

    PlacesController(Api api, Aggregates aggregates, BulkStreams streams, Editions editions) {
        this.api = api;
        this.aggregates = aggregates;
        this.streams = streams;
        this.editions = editions;
    }

    /**
     * A plan of places.
     *
     * @param slots number of workshops that fit into the programme, null if unknown
     * @param quotas maximum number of proposals by subtheme id
     * @param reserveByTheme whether a free place goes to a proposal of the same subtheme first
     * @param leastShares desired minimum shares, 0 to 1, by names like {@code GENDER/FEMALE}
     */
    record PlanBody(
            @Min(1) @Max(10_000) @Nullable Integer slots,
            @Size(max = 500) @Nullable Map<String, @NotNull @Min(0) @Max(10_000) Integer> quotas,
            @Nullable Boolean reserveByTheme,
            @Size(max = 100) @Nullable Map<String, @NotNull @DecimalMin("0") @DecimalMax("1") Double> leastShares) {

        Plan toPlan() {
            return new Plan(
                    slots,
                    quotas == null ? Map.of() : quotas,
                    Boolean.TRUE.equals(reserveByTheme),
                    leastShares == null ? Map.of() : leastShares);
        }
    }

    /**
     * Sets the plan of places and replaces an earlier one.
     * <p>Accepted proposals count against it, and it decides about promotions from the reserve list. Refused with 422
     * for a quota of a subtheme that the edition does not have.
     */
    @PutMapping("/selection-plan")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Plan> setSelectionPlan(@PathVariable String edition, @RequestBody PlanBody body) {
        var rules = editions.get(edition).rules();
        var plan = body.toPlan();
        RefusedException.throwIfAny(plan.quotas().keySet().stream()
                .filter(theme -> !rules.acceptsSubtheme(theme))
                .map(theme -> ProposalRefusal.unknownSubtheme("/quotas/" + theme, theme))
                .toList());
        var written = api.<PlacesState>send(new PlacesCommand.SetPlan(PlacesId.of(edition), edition, plan));
        return api.ok(null, written, written.result().plan());
    }

    /**
     * Shows the plan of places.
     * <p>It is empty before the first plan.
     */
    @GetMapping("/selection-plan")
    @Allow(roles = "SECRETARIAT")
    Plan getSelectionPlan(@PathVariable String edition, @RequestParam @Nullable String asOf) {
        return state(edition, AsOf.moment(asOf)).plan();
    }

    /**
     * Shows the reserve list.
     *
     * @param freed the id of a proposal with a place; the response names the proposal that would get this place
     */
    @GetMapping("/reserve")
    @Allow(roles = "SECRETARIAT")
    PlacesReserve getReserve(
            @PathVariable String edition,
            @RequestParam @Nullable String asOf,
            @RequestParam(required = false) @Nullable UUID freed) {
        var state = state(edition, AsOf.moment(asOf));
        var waiting = state.reserveList();
        var items = waiting.stream()
                .map(seat ->
                        new PlacesWaiting(waiting.indexOf(seat) + 1, seat.proposal(), seat.number(), seat.themes()))
                .toList();
        var next = freed == null
                ? null
                : state.nextInReserveAfter(freed).map(Seat::proposal).orElse(null);
        return new PlacesReserve(state.plan().slots(), state.countOccupied(), items, next);
    }

    /** Returns an empty state before the first plan and the first decision. */
    private PlacesState state(String edition, PointInTime moment) {
        editions.get(edition);
        if (moment != PointInTime.NOW) {
            return PlacesState.of(edition, streams.read(PlacesId.of(edition), moment));
        }
        return new PlacesReader(aggregates).get(edition);
    }
}
