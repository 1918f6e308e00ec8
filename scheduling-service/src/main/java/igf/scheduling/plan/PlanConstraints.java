package igf.scheduling.plan;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/** Defines the constraints of a plan. The hard ones are those of the programme, so that a plan can be applied. */
public class PlanConstraints implements ConstraintProvider {

    private static final HardMediumSoftScore HARD = HardMediumSoftScore.ONE_HARD;
    private static final HardMediumSoftScore MEDIUM = HardMediumSoftScore.ONE_MEDIUM;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEachUniquePair(
                            SessionAssignment.class,
                            Joiners.equal(SessionAssignment::room),
                            Joiners.overlapping(SessionAssignment::startsAt, SessionAssignment::endsAt))
                    .penalize(HARD)
                    .asConstraint("room taken twice"),
            factory.forEachUniquePair(
                            SessionAssignment.class,
                            Joiners.overlapping(SessionAssignment::startsAt, SessionAssignment::endsAt))
                    // If both are placed already, somebody accepted the conflict and a plan cannot resolve it.
                    .filter((a, b) -> !(a.isPinned() && b.isPinned()) && a.countSharedPeople(b) > 0)
                    .penalize(HARD, SessionAssignment::countSharedPeople)
                    .asConstraint("person taken twice"),
            // If the session is placed already, somebody accepted the warning and a plan cannot resolve it.
            factory.forEach(SessionAssignment.class)
                    .filter(assignment ->
                            !assignment.isPinned() && assignment.onsiteCount() > assignment.roomCapacity())
                    .penalize(HARD)
                    .asConstraint("room too small"),
            // A placed session stays where it is; the programme shows the clash.
            factory.forEach(SessionAssignment.class)
                    .filter(assignment -> !assignment.isPinned() && assignment.isInClosedRoom())
                    .penalize(HARD)
                    .asConstraint("room closed"),
            // Of a placed session, somebody accepted it, or the person said so later; the programme shows the clash.
            factory.forEach(SessionAssignment.class)
                    .filter(assignment -> !assignment.isPinned() && assignment.countUnavailable(true) > 0)
                    .penalize(HARD, assignment -> assignment.countUnavailable(true))
                    .asConstraint("confirmed person cannot come"),
            factory.forEachIncludingUnassigned(SessionAssignment.class)
                    .filter(assignment -> !assignment.isPlaced())
                    .penalize(MEDIUM)
                    .asConstraint("session without a place"),
            factory.forEach(SessionAssignment.class)
                    .filter(SessionAssignment::exceedsSlot)
                    .penalize(HardMediumSoftScore.ofSoft(20))
                    .asConstraint("session longer than its slot"),
            factory.forEach(SessionAssignment.class)
                    .filter(SessionAssignment::lacksLayout)
                    .penalize(HardMediumSoftScore.ofSoft(5))
                    .asConstraint("layout not offered"),
            factory.forEach(SessionAssignment.class)
                    .filter(assignment -> assignment.countUnavailable(false) > 0)
                    .penalize(HardMediumSoftScore.ofSoft(10), assignment -> assignment.countUnavailable(false))
                    .asConstraint("person cannot come"),
            factory.forEachUniquePair(
                            SessionAssignment.class,
                            Joiners.overlapping(SessionAssignment::startsAt, SessionAssignment::endsAt))
                    .filter(SessionAssignment::sharesTheme)
                    .penalize(HardMediumSoftScore.ofSoft(1))
                    .asConstraint("same theme at the same time")
        };
    }
}
