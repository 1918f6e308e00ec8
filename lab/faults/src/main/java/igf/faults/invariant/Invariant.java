package igf.faults.invariant;

import igf.faults.history.Recording;
import java.util.List;
import java.util.function.Function;

/** The invariants. Each is a pure function that describes the violations it finds. */
public enum Invariant {
    I1("what was acknowledged is in the log exactly once", CommandChecks::acknowledgedIsStored),
    I2("what was refused left nothing, what is unknown all or nothing", CommandChecks::refusedIsNotStored),
    I3("every stream is 0..n without a hole or a double", StreamChecks::areDense),
    I4("nothing is skipped: in no read model, on no topic, in no inbox", DeliveryChecks::nothingIsSkipped),
    I5("order is the log's: per stream as read, per subject as published", StreamChecks::keepTheirOrder),
    I6("one visible effect per cause", CommandChecks::effectsAreOnce),
    I7("every read model equals a fresh build", DeliveryChecks::viewsEqualTheirRebuild),
    I8("positions never go back but by a recorded rebuild", PositionChecks::neverGoBack),
    I9("recovery within the stated time, with no hand", PositionChecks::recoverInTime);

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
