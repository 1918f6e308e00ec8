package igf.scheduling.plan;

import igf.platform.domain.Recorded;
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
    public void project(Recorded<?> fact, Documents documents) {
        if (fact.event() instanceof PlanEvent event) {
            documents.change(PLANS, event.plan(), StoredPlan.before(event), plan -> plan.after(event, fact.sequence()));
        }
    }
}
