package igf.acceptance.programme;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.NodeTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The copy that a calendar program keeps of a subscribed calendar: of each UID the entry with the highest SEQUENCE (RFC
 * 5546, 2.1.5). It reads the calendar with two parsers that share no code with the one that wrote it.
 */
final class CalendarCopy {

    /**
     * An entry as both parsers read it.
     *
     * @param stamp DTSTAMP
     * @param modified LAST-MODIFIED
     */
    record Entry(
            String uid,
            int sequence,
            String status,
            Instant stamp,
            Instant modified,
            Instant start,
            Instant end,
            String summary,
            String location,
            String description) {

        String line() {
            return "%s %d %s %s %s-%s %s".formatted(uid, sequence, status, summary, start, end, location);
        }
    }

    private final Map<String, Entry> kept = new TreeMap<>();

    /** Returns a line for each entry, sorted by UID. */
    List<String> lines() {
        return kept.values().stream().map(Entry::line).toList();
    }

    /** @param released the time of the release that the calendar shows */
    void update(String calendar, String timeZone, Instant released) throws IOException, InterruptedException {
        update(read(calendar, timeZone), released);
    }

    /** Takes what is newer, and checks that this leaves the copy complete and right. */
    void update(List<Entry> entries, Instant released) {
        assertThat(entries.stream().map(Entry::uid))
                .as("each session once, and none missing without a word")
                .doesNotHaveDuplicates()
                .containsAll(kept.keySet());
        for (var entry : entries) {
            var before = kept.get(entry.uid());
            if (before != null && before.sequence() == entry.sequence()) {
                assertThat(entry).as("an unchanged revision").isEqualTo(before);
                continue;
            }
            assertThat(entry.sequence()).as(entry.line()).isGreaterThan(before == null ? -1 : before.sequence());
            assertThat(List.of(entry.stamp(), entry.modified()))
                    .as("when %s changed", entry.line())
                    .containsOnly(released.truncatedTo(ChronoUnit.SECONDS));
            kept.put(entry.uid(), entry);
        }
    }

    private static List<Entry> read(String calendar, String timeZone) throws IOException, InterruptedException {
        NodeTools.installed();
        var file = Files.createTempFile(Path.of("target").toAbsolutePath(), "subscription", ".ics");
        var output = Path.of(file + ".json");
        Files.writeString(file, calendar);
        assertThat(NodeTools.run("node", "calendars.mjs", file.toString(), output.toString()))
                .as("both parsers accept " + file)
                .isZero();
        var readings = JsonMapper.shared().readTree(Files.readString(output));
        assertThat(readings.get(0).get("zone").asString()).isEqualTo(timeZone);
        assertThat(readings.findValuesAsString("method")).containsExactly("PUBLISH", "PUBLISH");
        var entries = entries(readings.get(0));
        assertThat(entries(readings.get(1))).as("the second parser").isEqualTo(entries);
        return entries;
    }

    private static List<Entry> entries(JsonNode reading) {
        return List.of(JsonMapper.shared().treeToValue(reading.get("events"), Entry[].class));
    }
}
