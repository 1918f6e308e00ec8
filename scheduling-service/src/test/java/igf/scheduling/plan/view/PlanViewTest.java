package igf.scheduling.plan.view;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.fact;
import static igf.scheduling.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.view.MemoryDocuments;
import igf.scheduling.plan.PlanEvent;
import igf.scheduling.plan.Proposal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class PlanViewTest {

    private static final UUID PLAN = id(1);
    private static final PlanEvent REQUESTED = new PlanEvent.Requested(PLAN, EDITION, 7);
    private static final PlanEvent STARTED = new PlanEvent.Started(PLAN, EDITION, id(2));

    private static Document after(PlanEvent... events) {
        var documents = new MemoryDocuments();
        long position = 0;
        for (var event : events) {
            new PlanView().project(fact(++position, event), documents);
        }
        return Objects.requireNonNull(documents.find("plans", PLAN.toString()));
    }

    @Test
    void a_plan_is_in_the_state_that_its_last_event_says() {
        var found = new Proposal(List.of(), List.of(), new Proposal.Score(0, 0, 0, List.of()));
        assertThat(after(REQUESTED)).containsEntry("state", "REQUESTED").containsEntry("edition", EDITION);
        assertThat(after(REQUESTED, STARTED))
                .containsEntry("state", "RUNNING")
                .containsEntry("operation", id(2).toString());
        assertThat(after(REQUESTED, STARTED, new PlanEvent.Completed(PLAN, EDITION, found)))
                .containsEntry("state", "COMPLETED")
                .containsKey("proposal");
        assertThat(after(REQUESTED, STARTED, new PlanEvent.Stopped(PLAN, EDITION)))
                .containsEntry("state", "STOPPED");
        assertThat(after(REQUESTED, STARTED, new PlanEvent.Failed(PLAN, EDITION, "no room")))
                .containsEntry("state", "FAILED")
                .containsEntry("reason", "no room");
        assertThat(after(
                        REQUESTED, new PlanEvent.Completed(PLAN, EDITION, found), new PlanEvent.Applied(PLAN, EDITION)))
                .containsEntry("state", "APPLIED");
    }
}
