package igf.scheduling.plan;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import org.springframework.stereotype.Component;

@Component
class PlanView implements View {

    public static final ViewCollection<StoredPlan> PLANS = ViewCollection.of("plans", StoredPlan.class);

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (recorded.event() instanceof PlanEvent event) {
            documents.change(
                    PLANS,
                    event.plan(),
                    StoredPlan.initial(event),
                    plan -> plan.after(
                            event, recorded.sequence(), recorded.meta().recordedAt()));
        }
    }
}
