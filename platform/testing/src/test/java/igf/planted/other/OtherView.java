package igf.planted.other;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;

public class OtherView implements View {

    @Override
    public String name() {
        return "other";
    }

    @Override
    public void project(RecordedEvent<?> fact, Documents documents) {}
}
