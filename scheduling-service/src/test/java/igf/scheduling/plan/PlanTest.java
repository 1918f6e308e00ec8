package igf.scheduling.plan;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.domain.RefusedException;
import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Proposal;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final UUID PLAN = id(1);
    private static final Proposal NOTHING =
            new Proposal(List.of(), List.of(), new Proposal.Score(0, 0, 0, List.of()), List.of());
    private static final PlanEvent.Requested REQUESTED =
            new PlanEvent.Requested(PLAN, EDITION, 7, PlanOptions.STANDARD);
    private static final PlanEvent.Completed COMPLETED = new PlanEvent.Completed(PLAN, EDITION, NOTHING);
    private static final PlanEvent.Applied APPLIED = new PlanEvent.Applied(PLAN, EDITION, null);

    private final AggregateTestFixture<Plan> fixture = new AggregateTestFixture<>(Plan.class);

    @Test
    void a_plan_is_requested_completed_and_applied_each_once() {
        fixture.givenNoPriorActivity()
                .when(new PlanCommand.Request(PLAN, EDITION, 7, PlanOptions.STANDARD))
                .expectEvents(REQUESTED);
        fixture.given(REQUESTED).when(new PlanCommand.Complete(PLAN, NOTHING)).expectEvents(COMPLETED);
        fixture.given(REQUESTED, COMPLETED)
                .when(new PlanCommand.Complete(PLAN, NOTHING))
                .expectNoEvents();
        fixture.given(REQUESTED, COMPLETED)
                .when(new PlanCommand.NoteApplied(PLAN, null))
                .expectEvents(APPLIED);
        fixture.given(REQUESTED, COMPLETED, APPLIED)
                .when(new PlanCommand.NoteApplied(PLAN, null))
                .expectNoEvents();
    }

    @Test
    void a_plan_tells_nothing_before_the_solver_has_ended() {
        assertThatThrownBy(() -> finished(REQUESTED)).isInstanceOf(RefusedException.class);
        assertThat(finished(REQUESTED, COMPLETED)).isEqualTo(new CompletedPlan(EDITION, PlanOptions.STANDARD, NOTHING));
    }

    private static CompletedPlan finished(PlanEvent... events) {
        var plan = new Plan();
        List.of(events).forEach(plan::on);
        return plan.completedPlan();
    }

    @Test
    void what_became_of_a_run_is_said_once_and_truly() {
        var started = new PlanEvent.Started(PLAN, EDITION, id(2));
        var failed = new PlanEvent.Failed(PLAN, EDITION, "no room");
        var stopped = new PlanEvent.Stopped(PLAN, EDITION);
        fixture.given(REQUESTED).when(new PlanCommand.NoteStarted(PLAN, id(2))).expectEvents(started);
        fixture.given(REQUESTED, started)
                .when(new PlanCommand.Fail(PLAN, "no room"))
                .expectEvents(failed);
        fixture.given(REQUESTED, started).when(new PlanCommand.Stop(PLAN)).expectEvents(stopped);
        fixture.given(REQUESTED, started, failed)
                .when(new PlanCommand.Complete(PLAN, NOTHING))
                .expectNoEvents();
        fixture.given(REQUESTED, started, stopped)
                .when(new PlanCommand.Fail(PLAN, "late"))
                .expectNoEvents();
        fixture.given(REQUESTED, COMPLETED).when(new PlanCommand.Stop(PLAN)).expectNoEvents();
        fixture.given(REQUESTED, COMPLETED)
                .when(new PlanCommand.NoteStarted(PLAN, id(2)))
                .expectNoEvents();
        assertThatThrownBy(() -> finished(REQUESTED, failed)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_stopped_plan_keeps_its_best() {
        var stopped = new PlanEvent.Stopped(PLAN, EDITION);
        fixture.given(REQUESTED, stopped)
                .when(new PlanCommand.Complete(PLAN, NOTHING))
                .expectEvents(COMPLETED);
        assertThat(finished(REQUESTED, stopped, COMPLETED).proposal()).isEqualTo(NOTHING);
        assertThatThrownBy(() -> finished(REQUESTED, stopped))
                .as("before the search has returned it, and in plans of before")
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void some_sessions_are_applied_before_the_others() {
        var some = new PlanEvent.Applied(PLAN, EDITION, List.of(id(5)));
        fixture.given(REQUESTED, COMPLETED)
                .when(new PlanCommand.NoteApplied(PLAN, List.of(id(5))))
                .expectEvents(some);
        fixture.given(REQUESTED, COMPLETED, some)
                .when(new PlanCommand.NoteApplied(PLAN, List.of(id(5))))
                .expectNoEvents();
        fixture.given(REQUESTED, COMPLETED, some)
                .when(new PlanCommand.NoteApplied(PLAN, null))
                .expectEvents(APPLIED);
    }

    /** Plans that were stored before a plan had options are read as plans for sessions without a place. */
    @Test
    void an_older_plan_stays_readable() {
        var older = new PlanEvent.Requested(PLAN, EDITION, 7, null);
        assertThat(finished(older, COMPLETED).options()).isEqualTo(PlanOptions.STANDARD);
    }

    @Test
    void an_edition_has_one_plan_at_a_time() {
        var running = new RunningPlans();
        assertThat(running.reserve(EDITION, PLAN)).isTrue();
        assertThat(running.reserve(EDITION, id(2))).isFalse();
        assertThat(running.reserve("igf-2027", id(3))).isTrue();
        running.release(id(2));
        assertThat(running.reserve(EDITION, id(2))).isFalse();
        running.release(PLAN);
        assertThat(running.reserve(EDITION, id(2))).isTrue();
    }
}
