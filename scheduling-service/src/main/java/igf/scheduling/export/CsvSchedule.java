package igf.scheduling.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import igf.scheduling.vocabulary.Theme;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes RFC 4180 with one row per session. A leading quote keeps spreadsheets from running a cell as a formula. */
@Component
class CsvSchedule implements ScheduleFormat {

    private static final List<String> HEADER = List.of(
            "id",
            "number",
            "title",
            "type",
            "layout",
            "minutes",
            "room",
            "roomName",
            "start",
            "end",
            "timeZone",
            "startsAt",
            "endsAt",
            "subthemes",
            "people",
            "toBeConfirmed",
            "kind");

    @Override
    public String suffix() {
        return "csv";
    }

    @Override
    public String contentType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public byte[] write(Timetable timetable) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            timetable.entries().forEach(entry -> csv.writeRecord(row(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Entry entry) {
        var session = entry.session();
        var place = session.place();
        var layout = session.format().layout();
        return List.of(
                        session.sessionId().toString(),
                        Integer.toString(session.number()),
                        session.title(),
                        session.format().type(),
                        layout == null ? "" : layout,
                        Integer.toString(session.format().minutes()),
                        place.room(),
                        place.roomName(),
                        place.start().toString(),
                        place.end().toString(),
                        place.timeZone(),
                        place.startsAt().toString(),
                        place.endsAt().toString(),
                        session.subthemes().stream().map(Theme::name).collect(Collectors.joining("; ")),
                        String.join("; ", entry.names()),
                        Integer.toString(entry.toBeConfirmed()),
                        session.kind())
                .stream()
                .map(CsvSchedule::escapeFormula)
                .toList();
    }

    static String escapeFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
