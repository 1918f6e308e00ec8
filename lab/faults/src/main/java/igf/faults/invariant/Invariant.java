package igf.faults.invariant;

import igf.faults.history.Recording;
import java.util.List;
import java.util.function.Function;

/** The invariants. Each is a pure function that describes the violations it finds. */
public enum Invariant {
    I1("what was acknowledged is in the log exactly once", Commands::acknowledgedIsStored),
    I2("what was refused left nothing, what is unknown all or nothing", Commands::refusedIsNotStored),
    I3("every stream is 0..n without a hole or a double", Streams::areDense),
    I4("nothing is skipped: in no read model, on no topic, in no inbox", Coverage::nothingIsSkipped),
    I5("order is the log's: per stream as read, per subject as published", Streams::keepTheirOrder),
    I6("one visible effect per cause", Commands::effectsAreOnce),
    I7("every read model equals a fresh build", Coverage::viewsEqualTheirRebuild),
    I8("positions never go back but by a recorded rebuild", Places::neverGoBack),
    I9("recovery within the stated time, with no hand", Places::recoverInTime);

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
