package igf.scheduling.plan;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.fact;
import static igf.scheduling.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.view.MemoryDocuments;
import igf.scheduling.plan.StoredPlan.State;
import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Proposal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanViewTest {

    private static final UUID PLAN = id(1);
    private static final PlanEvent REQUESTED = new PlanEvent.Requested(PLAN, EDITION, 7, PlanOptions.STANDARD);
    private static final PlanEvent STARTED = new PlanEvent.Started(PLAN, EDITION, id(2));

    private static StoredPlan after(PlanEvent... events) {
        var documents = new MemoryDocuments();
        long position = 0;
        for (var event : events) {
            new PlanView().project(fact(++position, event), documents);
        }
        return documents.find(PlanView.PLANS, PLAN).orElseThrow();
    }

    @Test
    void a_plan_is_in_the_state_that_its_last_event_says() {
        var found = new Proposal(List.of(), List.of(), new Proposal.Score(0, 0, 0, List.of()), List.of());
        assertThat(after(REQUESTED).state()).isEqualTo(State.REQUESTED);
        assertThat(after(REQUESTED).edition()).isEqualTo(EDITION);
        assertThat(after(REQUESTED).seed()).isEqualTo(7);
        assertThat(after(REQUESTED, STARTED).requestedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(after(REQUESTED, STARTED).state()).isEqualTo(State.RUNNING);
        assertThat(after(REQUESTED, STARTED).operation()).isEqualTo(id(2));
        var completed = after(REQUESTED, STARTED, new PlanEvent.Completed(PLAN, EDITION, found));
        assertThat(completed.state()).isEqualTo(State.COMPLETED);
        assertThat(completed.proposal()).isEqualTo(found);
        assertThat(after(REQUESTED, STARTED, new PlanEvent.Stopped(PLAN, EDITION))
                        .state())
                .isEqualTo(State.STOPPED);
        var failed = after(REQUESTED, STARTED, new PlanEvent.Failed(PLAN, EDITION, "no room"));
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason()).isEqualTo("no room");
        var applied = after(
                REQUESTED, new PlanEvent.Completed(PLAN, EDITION, found), new PlanEvent.Applied(PLAN, EDITION, null));
        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(applied.proposal()).isEqualTo(found);
    }

    @Test
    void a_plan_is_applied_once_all_its_sessions_are() {
        var placements = List.of(placement(11), placement(12));
        var found = new Proposal(placements, List.of(), new Proposal.Score(0, 0, 0, List.of()), List.of());
        var completed = new PlanEvent.Completed(PLAN, EDITION, found);
        var first = new PlanEvent.Applied(PLAN, EDITION, List.of(id(11)));
        var some = after(REQUESTED, completed, first);
        assertThat(some.state()).isEqualTo(State.COMPLETED);
        assertThat(some.applied()).containsExactly(id(11));
        assertThat(after(REQUESTED, completed, first, new PlanEvent.Applied(PLAN, EDITION, List.of(id(12))))
                        .state())
                .isEqualTo(State.APPLIED);
    }

    @Test
    void a_stopped_plan_is_completed_with_its_best() {
        var found = new Proposal(List.of(), List.of(), new Proposal.Score(0, 0, 0, List.of()), List.of());
        var stopped = after(
                REQUESTED,
                STARTED,
                new PlanEvent.Stopped(PLAN, EDITION),
                new PlanEvent.Completed(PLAN, EDITION, found));
        assertThat(stopped.state()).isEqualTo(State.COMPLETED);
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.proposal()).isEqualTo(found);
    }

    private static Proposal.Proposed placement(int number) {
        return new Proposal.Proposed(id(number), number, "Tides", "harbour", NINE, null, List.of());
    }
}
