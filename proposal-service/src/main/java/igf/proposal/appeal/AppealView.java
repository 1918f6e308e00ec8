package igf.proposal.appeal;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores the latest appeal of each proposal, so that it is found after its decision was undone. */
@Component
class AppealView implements View {

    /** By proposal id. */
    public static final ViewCollection<LastAppeal> LAST_APPEALS = ViewCollection.of("last", LastAppeal.class);

    public record LastAppeal(UUID appeal) {}

    @Override
    public String name() {
        return "appeals";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (!(recorded.event() instanceof AppealEvent event)) {
            return;
        }
        switch (event) {
            case AppealEvent.Filed e -> documents.put(LAST_APPEALS, e.proposal(), new LastAppeal(e.appeal()));
            case AppealEvent.Upheld _, AppealEvent.Closed _, AppealEvent.Dismissed _ -> {}
        }
    }
}
