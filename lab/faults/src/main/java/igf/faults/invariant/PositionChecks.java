package igf.faults.invariant;

import igf.faults.history.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Checks positions, which can only be seen during the run. */
final class PositionChecks {
    private PositionChecks() {}

    static List<String> neverGoBack(Recording recording) {
        var last = new HashMap<String, Recording.PositionSample>();
        var wrong = new ArrayList<String>();
        for (var place : recording.places()) {
            var before = last.put(place.name(), place);
            if (before != null && before.epoch() == place.epoch() && place.position() < before.position()) {
                wrong.add("%s went back from %d to %d".formatted(place.name(), before.position(), place.position()));
            }
        }
        return wrong;
    }

    static List<String> recoverInTime(Recording recording) {
        return recording.recoveries().stream()
                .filter(r -> r.millis() > r.bound())
                .map(r -> "%s: recovered after %d ms, promised were %d".formatted(r.fault(), r.millis(), r.bound()))
                .toList();
    }
}
