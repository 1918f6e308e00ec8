package igf.scheduling.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session to which the solver assigns a spot, unless it is pinned. The solver requires a public class with setters.
 */
@PlanningEntity
public class SessionAssignment {

    private @Nullable SessionProfile planned;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Spot spot;

    /** Used by the solver, which clones assignments. */
    public SessionAssignment() {}

    SessionAssignment(SessionProfile planned, boolean pinned, @Nullable Spot spot) {
        this.planned = planned;
        this.pinned = pinned;
        this.spot = spot;
    }

    SessionProfile planned() {
        return Objects.requireNonNull(planned);
    }

    @PlanningId
    public UUID getId() {
        return planned().session().id();
    }

    public @Nullable Spot getSpot() {
        return spot;
    }

    public void setSpot(@Nullable Spot spot) {
        this.spot = spot;
    }

    public boolean isPinned() {
        return pinned;
    }

    boolean isMovable() {
        return !pinned;
    }

    boolean isPlaced() {
        return spot != null;
    }

    Spot spot() {
        return Objects.requireNonNull(spot);
    }

    String room() {
        return spot().room().room();
    }

    LocalDate day() {
        return spot().day();
    }

    Instant startsAt() {
        return spot().startsAt();
    }

    Instant endsAt() {
        return planned().end(spot());
    }

    boolean overlaps(SessionAssignment other) {
        return startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(endsAt());
    }
}
