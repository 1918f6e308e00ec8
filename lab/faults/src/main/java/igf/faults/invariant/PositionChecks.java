package igf.faults.invariant;

import igf.faults.history.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Checks positions and recovery times, which were sampled during the run. */
final class PositionChecks {
    private PositionChecks() {}

    static List<String> neverGoBack(Recording recording) {
        var last = new HashMap<String, Recording.PositionSample>();
        var violations = new ArrayList<String>();
        for (var sample : recording.places()) {
            var previous = last.put(sample.name(), sample);
            if (previous != null && previous.epoch() == sample.epoch() && sample.position() < previous.position()) {
                violations.add(
                        "%s decreased from %d to %d".formatted(sample.name(), previous.position(), sample.position()));
            }
        }
        return violations;
    }

    static List<String> recoverInTime(Recording recording) {
        return recording.recoveries().stream()
                .filter(recovery -> recovery.millis() > recovery.bound())
                .map(recovery -> "%s: recovered after %d ms, allowed were %d"
                        .formatted(recovery.fault(), recovery.millis(), recovery.bound()))
                .toList();
    }
}
