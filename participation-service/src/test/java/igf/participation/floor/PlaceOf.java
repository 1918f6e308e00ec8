package igf.participation.floor;

import java.util.List;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/** Stores the place that a command returned. */
final class PlaceOf extends BaseMatcher<FloorPlace> {

    private final List<FloorPlace> told;

    PlaceOf(List<FloorPlace> told) {
        this.told = told;
    }

    @Override
    public boolean matches(Object answer) {
        return answer instanceof FloorPlace place && told.add(place);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("a place on the floor");
    }
}
