package igf.scheduling.plan.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.scheduling.plan.PlanEvent;
import igf.scheduling.support.Shapes;
import org.springframework.stereotype.Component;

/**
 * Collection {@code plans}, id the plan's: edition, seed, state REQUESTED, RUNNING, COMPLETED, APPLIED, STOPPED or
 * FAILED, operation, reason, version, proposal.
 */
@Component
public class PlanView implements View {

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof PlanEvent event)) {
            return;
        }
        documents.update("plans", event.plan().toString(), d -> {
            d.append("version", fact.sequence());
            switch (event) {
                case PlanEvent.Requested e ->
                    d.append("edition", e.edition()).append("seed", e.seed()).append("state", "REQUESTED");
                case PlanEvent.Started e ->
                    d.append("state", "RUNNING")
                            .append("operation", e.operation().toString());
                case PlanEvent.Stopped e -> d.append("state", "STOPPED");
                case PlanEvent.Failed e -> d.append("state", "FAILED").append("reason", e.reason());
                case PlanEvent.Completed e ->
                    d.append("state", "COMPLETED").append("proposal", Shapes.write(e.proposal()));
                case PlanEvent.Applied e -> d.append("state", "APPLIED");
            }
        });
    }
}
