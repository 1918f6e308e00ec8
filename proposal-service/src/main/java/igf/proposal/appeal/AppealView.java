package igf.proposal.appeal;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the last appeal of each proposal, also when the decision that it was against is gone. */
@Component
class AppealView implements View {

    /** By the proposal's id */
    public static final ViewCollection<LastAppeal> LAST = ViewCollection.of("last", LastAppeal.class);

    /** @param appeal the one that was filed last */
    public record LastAppeal(UUID appeal) {}

    @Override
    public String name() {
        return "appeals";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof AppealEvent event)) {
            return;
        }
        switch (event) {
            case AppealEvent.Filed e -> documents.put(LAST, e.proposal(), new LastAppeal(e.appeal()));
            case AppealEvent.Upheld _, AppealEvent.Closed _, AppealEvent.Dismissed _ -> {}
        }
    }
}
