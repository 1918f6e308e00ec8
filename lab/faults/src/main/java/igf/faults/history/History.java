package igf.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as lines of JSON: {@code invoked} when a call begins, {@code completed} when its answer comes, and what was found at the
 * end. A call without a {@code completed} line stays unknown, also when the runner itself ends.
 */
public final class History {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final List<Recording.Place> places = new ArrayList<>();
    private final List<Recording.Recovery> recoveries = new ArrayList<>();
    private final Map<String, Call> calls = new TreeMap<>();

    public History(Path file) {
        this.file = file;
    }

    private record Line(String what, Object value) {}

    public synchronized void invoked(Call call) {
        calls.put(call.id(), call);
        append("invoked", call);
    }

    public synchronized void completed(Call call) {
        calls.put(call.id(), call);
        append("completed", call);
    }

    public synchronized void saw(Recording.Place place) {
        places.add(place);
        append("place", place);
    }

    public synchronized void recovered(Recording.Recovery recovery) {
        recoveries.add(recovery);
        append("recovery", recovery);
    }

    /**
     * A backup that was begun at a moment has been put back at another: what was answered in between may be gone with it, so
     * these answers say nothing any more.
     */
    public synchronized long lost(long since, long until) {
        var doubtful = calls.values().stream()
                .filter(call -> call.completed() >= since && call.invoked() <= until)
                .map(Call::unanswered)
                .toList();
        doubtful.forEach(this::completed);
        return doubtful.size();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls.values());
    }

    /** With what the stores hold at the end; the whole is kept as one line too, so that the verdict can be asked again. */
    public synchronized Recording recording(
            List<Snapshot> services, List<Recording.Subscription> inboxes, List<Recording.Effect> effects) {
        var recording = new Recording(
                List.copyOf(calls.values()), services, inboxes, effects, List.copyOf(places), List.copyOf(recoveries));
        append("recording", recording);
        return recording;
    }

    private void append(String what, Object value) {
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(new Line(what, value)) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recording of an earlier run. */
    public static Recording read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(JSON::readTree)
                    .filter(line -> line.get("what").asString().equals("recording"))
                    .map(line -> JSON.treeToValue(line.get("value"), Recording.class))
                    .reduce((first, last) -> last)
                    .orElseThrow(() -> new IllegalArgumentException("No recording is in " + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
