package igf.scheduling.plan;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/** What a good programme is: the hard ones are the programme's own, so that a plan can be applied. */
public class PlanConstraints implements ConstraintProvider {

    private static final HardMediumSoftScore HARD = HardMediumSoftScore.ONE_HARD;
    private static final HardMediumSoftScore MEDIUM = HardMediumSoftScore.ONE_MEDIUM;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            all.forEachUniquePair(
                            SessionAssignment.class,
                            Joiners.equal(SessionAssignment::room),
                            Joiners.overlapping(SessionAssignment::from, SessionAssignment::until))
                    .penalize(HARD)
                    .asConstraint("room taken twice"),
            all.forEachUniquePair(
                            SessionAssignment.class,
                            Joiners.overlapping(SessionAssignment::from, SessionAssignment::until))
                    // Where both stand already, somebody accepted it: a plan cannot better it.
                    .filter((a, b) -> !(a.isPinned() && b.isPinned()) && a.shared(b) > 0)
                    .penalize(HARD, SessionAssignment::shared)
                    .asConstraint("person taken twice"),
            // Where somebody put a session in spite of its warning, that was acknowledged: a plan cannot better it.
            all.forEach(SessionAssignment.class)
                    .filter(sitting -> !sitting.isPinned() && sitting.onsite() > sitting.seats())
                    .penalize(HARD)
                    .asConstraint("room too small"),
            all.forEachIncludingUnassigned(SessionAssignment.class)
                    .filter(sitting -> !sitting.isPlaced())
                    .penalize(MEDIUM)
                    .asConstraint("session without a place"),
            all.forEach(SessionAssignment.class)
                    .filter(SessionAssignment::overruns)
                    .penalize(HardMediumSoftScore.ofSoft(20))
                    .asConstraint("session longer than its slot"),
            all.forEach(SessionAssignment.class)
                    .filter(SessionAssignment::lacksLayout)
                    .penalize(HardMediumSoftScore.ofSoft(5))
                    .asConstraint("layout not offered"),
            all.forEachUniquePair(
                            SessionAssignment.class,
                            Joiners.overlapping(SessionAssignment::from, SessionAssignment::until))
                    .filter(SessionAssignment::likeThemed)
                    .penalize(HardMediumSoftScore.ofSoft(1))
                    .asConstraint("same theme at the same time")
        };
    }
}
