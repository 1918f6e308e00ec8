package igf.scheduling.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;

/**
 * Tells the solver the constraints. The hard ones are those of the programme, so that a plan can be applied; they do
 * not concern sessions that stay, because a plan cannot resolve a conflict that somebody accepted.
 */
public class PlanConstraints implements ConstraintProvider {

    private static final HardMediumSoftScore HARD = HardMediumSoftScore.ONE_HARD;
    private static final HardMediumSoftScore SOFT = HardMediumSoftScore.ONE_SOFT;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        var atOnce = factory.forEachUniquePair(
                SessionAssignment.class, Joiners.overlapping(SessionAssignment::startsAt, SessionAssignment::endsAt));
        var movableAtOnce = atOnce.filter((a, b) -> a.isMovable() || b.isMovable());
        return new Constraint[] {
            movableAtOnce
                    .filter((a, b) -> a.room().equals(b.room()))
                    .penalize(HARD)
                    .asConstraint(PlanConstraint.ROOM.name()),
            movableAtOnce
                    .filter((a, b) -> a.planned().countSharedPeople(b.planned()) > 0)
                    .penalize(HARD, (a, b) -> a.planned().countSharedPeople(b.planned()))
                    .asConstraint(PlanConstraint.PERSON.name()),
            hard(factory, PlanConstraint.SEATS, SessionProfile::lacksSeats),
            hard(factory, PlanConstraint.ROOM_CLOSED, SessionProfile::isClosed),
            hard(factory, PlanConstraint.AVAILABILITY, (planned, spot) -> planned.countUnavailable(spot, true) > 0),
            hard(factory, PlanConstraint.GRID, SessionProfile::isOutsideGrid),
            factory.forEach(SessionAssignment.class)
                    .filter(SessionAssignment::isMovable)
                    .join(
                            ExclusiveTime.class,
                            Joiners.overlapping(
                                    SessionAssignment::startsAt,
                                    SessionAssignment::endsAt,
                                    ExclusiveTime::from,
                                    ExclusiveTime::until))
                    .penalize(HARD)
                    .asConstraint(PlanConstraint.EXCLUSIVE.name()),
            factory.forEachIncludingUnassigned(SessionAssignment.class)
                    .filter(assignment -> !assignment.isPlaced())
                    .penalize(HardMediumSoftScore.ONE_MEDIUM)
                    .asConstraint(PlanConstraint.PLACE.name()),
            soft(factory, PlanConstraint.SLOT, (planned, spot) -> planned.exceedsSlot(spot) ? 2 : 0),
            soft(factory, PlanConstraint.CAPACITY, SessionProfile::missingSeats),
            soft(factory, PlanConstraint.ROOM_SIZE, SessionProfile::excessSize),
            soft(factory, PlanConstraint.LAYOUT, (planned, spot) -> planned.lacksLayout(spot) ? 1 : 0),
            soft(factory, PlanConstraint.EQUIPMENT, SessionProfile::missingEquipment),
            soft(factory, PlanConstraint.INVITED, (planned, spot) -> planned.countUnavailable(spot, false)),
            soft(factory, PlanConstraint.WAKING, SessionProfile::countOutsideHours),
            soft(factory, PlanConstraint.ANNOUNCED, SessionProfile::distanceFromReleased),
            soft(factory, PlanConstraint.MOVE, (planned, spot) -> planned.isMove(spot) ? 1 : 0),
            pair(atOnce, PlanConstraint.SUBTHEME, SessionProfile::sharesSubtheme),
            pair(atOnce, PlanConstraint.ORGANIZATION, SessionProfile::sharesOrganization),
            buffer(factory),
            factory.forEach(SessionAssignment.class)
                    .groupBy(SessionAssignment::day, ConstraintCollectors.count())
                    .join(Share.class, Joiners.equal((day, count) -> day, Share::of))
                    .filter((day, count, share) -> count > share.sessions())
                    .penalize(SOFT, (day, count, share) -> count - share.sessions())
                    .asConstraint(PlanConstraint.DAYS.name()),
            factory.forEach(SessionAssignment.class)
                    .groupBy(SessionAssignment::startsAt, ConstraintCollectors.count())
                    .join(Share.class, Joiners.equal((start, count) -> start, Share::of))
                    .filter((start, count, share) -> count > share.sessions())
                    .penalize(SOFT, (start, count, share) -> count - share.sessions())
                    .asConstraint(PlanConstraint.HOURS.name())
        };
    }

    private static Constraint hard(
            ConstraintFactory factory, PlanConstraint constraint, BiPredicate<SessionProfile, Spot> violated) {
        return factory.forEach(SessionAssignment.class)
                .filter(assignment -> assignment.isMovable() && violated.test(assignment.planned(), assignment.spot()))
                .penalize(HARD)
                .asConstraint(constraint.name());
    }

    private static Constraint soft(
            ConstraintFactory factory, PlanConstraint constraint, ToIntBiFunction<SessionProfile, Spot> size) {
        return factory.forEach(SessionAssignment.class)
                .filter(assignment -> size.applyAsInt(assignment.planned(), assignment.spot()) > 0)
                .penalize(SOFT, assignment -> size.applyAsInt(assignment.planned(), assignment.spot()))
                .asConstraint(constraint.name());
    }

    private static Constraint pair(
            BiConstraintStream<SessionAssignment, SessionAssignment> atOnce,
            PlanConstraint constraint,
            BiPredicate<SessionProfile, SessionProfile> shared) {
        return atOnce.filter((a, b) -> shared.test(a.planned(), b.planned()))
                .penalize(SOFT)
                .asConstraint(constraint.name());
    }

    /** Counts people who have to be in another room sooner than the buffer after the end of a session. */
    private static Constraint buffer(ConstraintFactory factory) {
        return factory.forEach(Buffer.class)
                .join(SessionAssignment.class)
                .join(
                        SessionAssignment.class,
                        Joiners.lessThanOrEqual((buffer, first) -> first.endsAt(), SessionAssignment::startsAt),
                        Joiners.greaterThan(
                                (buffer, first) -> first.endsAt().plus(buffer.time()), SessionAssignment::startsAt))
                .filter((buffer, first, next) ->
                        !first.room().equals(next.room()) && first.planned().countSharedPeople(next.planned()) > 0)
                .penalize(SOFT, (buffer, first, next) -> first.planned().countSharedPeople(next.planned()))
                .asConstraint(PlanConstraint.BUFFER.name());
    }

    /** A time during which nothing else may run. */
    record ExclusiveTime(Instant from, Instant until) {}

    /** The time that people need to change rooms; none if the edition has no buffer. */
    record Buffer(Duration time) {}

    /**
     * How many sessions a day, or a start, has if all have the same.
     *
     * @param of a {@link java.time.LocalDate}, or the {@link Instant} of a start
     */
    record Share(Object of, int sessions) {}
}
