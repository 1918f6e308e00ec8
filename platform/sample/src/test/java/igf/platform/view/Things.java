package igf.platform.view;

import igf.platform.domain.RecordedEvent;

/** A view for tests of builds and positions, without any projection. */
public final class Things implements View {

    @Override
    public String name() {
        return "things";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void project(RecordedEvent<?> fact, Documents documents) {
        throw new AssertionError("nothing is projected here");
    }
}
