package igf.platform.testing.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Reads and writes states of aggregates after example events. The first history of an aggregate has all events that
 * existed when it was written. Each later event has a history with the events of the first one and this event.
 */
final class AggregateHistories {

    private final Path path;

    AggregateHistories(Path path) {
        this.path = path;
    }

    /**
     * @param events ids of examples, in order
     * @param expected the state after these events
     */
    record History(String aggregate, List<String> events, String expected) {

        static History parse(String line) {
            var parts = line.split(" ", 3);
            return new History(parts[0], List.of(parts[1].split(",")), parts[2]);
        }

        String state(AggregateFold aggregate, GoldenFile examples, BiFunction<String, String, Object> read) {
            var byId = new LinkedHashMap<String, GoldenFile.Line>();
            examples.lines().forEach(line -> byId.put(line.id(), line));
            return aggregate.state(
                    events.stream().map(id -> event(byId, id, read)).toList());
        }

        private static Object event(
                Map<String, GoldenFile.Line> byId, String id, BiFunction<String, String, Object> read) {
            var line = byId.get(id);
            if (line == null) {
                throw new IllegalStateException("an example was removed: " + id);
            }
            return read.apply(line.name(), line.text());
        }
    }

    List<History> find(AggregateFold aggregate) {
        try {
            return Files.exists(path)
                    ? Files.readAllLines(path).stream()
                            .map(History::parse)
                            .filter(history -> history.aggregate()
                                    .equals(aggregate.aggregate().getSimpleName()))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first example of each event that no history has. */
    List<GoldenFile.Line> findMissing(AggregateFold aggregate, List<GoldenFile.Line> examples) {
        var coveredNames = find(aggregate).stream()
                .flatMap(history -> history.events().stream())
                .map(id -> id.split("@", 2)[0])
                .toList();
        var first = new LinkedHashMap<String, GoldenFile.Line>();
        examples.forEach(line -> first.putIfAbsent(line.name(), line));
        return first.values().stream()
                .filter(line -> !coveredNames.contains(line.name()))
                .toList();
    }

    void add(AggregateFold aggregate, List<GoldenFile.Line> examples, BiFunction<String, String, Object> read) {
        var histories = find(aggregate);
        var missing = findMissing(aggregate, examples);
        if (histories.isEmpty() && !missing.isEmpty()) {
            write(aggregate, missing, read);
        } else {
            var first = histories.isEmpty()
                    ? List.<GoldenFile.Line>of()
                    : histories.getFirst().events().stream()
                            .flatMap(id ->
                                    examples.stream().filter(line -> line.id().equals(id)))
                            .toList();
            missing.forEach(line -> write(
                    aggregate, Stream.concat(first.stream(), Stream.of(line)).toList(), read));
        }
    }

    private void write(AggregateFold aggregate, List<GoldenFile.Line> lines, BiFunction<String, String, Object> read) {
        var events = new ArrayList<Object>();
        lines.forEach(line -> events.add(read.apply(line.name(), line.text())));
        var ids = String.join(",", lines.stream().map(GoldenFile.Line::id).toList());
        var name = aggregate.aggregate().getSimpleName();
        try {
            Files.writeString(
                    path,
                    name + " " + ids + " " + aggregate.state(events) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
