package igf.faults.invariant;

import igf.faults.history.Recording;
import java.util.List;
import java.util.function.Function;

/** The invariants. Each is a pure function that describes the violations it finds. */
public enum Invariant {
    I1("the log has every acknowledged event exactly once", CommandChecks::acknowledgedIsStored),
    I2("a rejected command left nothing, an unknown one all or nothing", CommandChecks::refusedIsNotStored),
    I3("every stream is numbered 0..n without gaps or duplicates", StreamChecks::areDense),
    I4("no read model, topic or inbox lacks an event", DeliveryChecks::nothingIsSkipped),
    I5("streams are read in order, and subjects are published in order", StreamChecks::keepTheirOrder),
    I6("one visible effect per cause", CommandChecks::effectsAreOnce),
    I7("every read model equals its rebuild", DeliveryChecks::viewsEqualTheirRebuild),
    I8("positions never decrease, except by a recorded rebuild", PositionChecks::neverGoBack),
    I9("the system recovers by itself within the allowed time", PositionChecks::recoverInTime);

    private final String sentence;
    private final Function<Recording, List<String>> check;

    Invariant(String sentence, Function<Recording, List<String>> check) {
        this.sentence = sentence;
        this.check = check;
    }

    public String sentence() {
        return sentence;
    }

    public List<String> violations(Recording recording) {
        return check.apply(recording);
    }
}
