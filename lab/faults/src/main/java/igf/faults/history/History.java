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
 * Writes a run as lines of JSON: {@code invoked} when a call starts, {@code completed} when its response arrives, and
 * the content of the stores at the end. A call without a {@code completed} line has an unknown outcome, also if the
 * runner itself ended.
 */
public final class History {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final List<Recording.PositionSample> samples = new ArrayList<>();
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

    public synchronized void sampled(Recording.PositionSample sample) {
        samples.add(sample);
        append("place", sample);
    }

    public synchronized void recovered(Recording.Recovery recovery) {
        recoveries.add(recovery);
        append("recovery", recovery);
    }

    /**
     * Marks the outcome of calls between the start of a backup and its restore as unknown, because the restore may have
     * lost their events. Returns their number.
     */
    public synchronized long markUnknown(long since, long until) {
        var unknownCalls = calls.values().stream()
                .filter(call -> call.completed() >= since && call.invoked() <= until)
                .map(Call::withoutResponse)
                .toList();
        unknownCalls.forEach(this::completed);
        return unknownCalls.size();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls.values());
    }

    /**
     * Returns the recording of the run with the final content of the stores. Also writes it as one line, so that it can
     * be checked again.
     */
    public synchronized Recording recording(
            List<Snapshot> services, List<Recording.Subscription> inboxes, List<Recording.Effect> effects) {
        var recording = new Recording(
                List.copyOf(calls.values()), services, inboxes, effects, List.copyOf(samples), List.copyOf(recoveries));
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

    /** Reads the recording of an earlier run. */
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
