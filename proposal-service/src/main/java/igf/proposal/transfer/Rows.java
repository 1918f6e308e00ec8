package igf.proposal.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import igf.api.problem.ProblemKind;
import igf.platform.web.Problem;
import igf.platform.web.body.BodyErrors;
import igf.platform.web.body.PlainText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Splits a file into rows, each of which may be unreadable on its own. */
final class Rows {

    private static final int MAX_ROWS = 5_000;
    /** More than an export of the largest roster has. */
    private static final int MAX_COLUMNS = 3_000;

    private static final int MAX_COLUMN_LENGTH = 100;
    private static final Pattern PERSON = Pattern.compile("/roster/(\\d{1,9})(?=/|$)");
    private static final JsonMapper JSON = new JsonMapper();

    private Rows() {}

    /**
     * @param line line on which it begins, from 1
     * @param text the unchanged row
     * @param json null if it is unreadable
     * @param people for each person on the roster, the index in the names of its columns; empty for JSON Lines
     */
    record Row(long line, String text, @Nullable ObjectNode json, List<Problem.Flaw> flaws, List<Integer> people) {

        private Row(long line, String text, @Nullable ObjectNode json, List<Problem.Flaw> flaws) {
            this(line, text, json, flaws, List.of());
        }

        /** Returns the flaw with the index in the names of the person's columns instead of the index in the roster. */
        Problem.Flaw locate(Problem.Flaw flaw) {
            var person = PERSON.matcher(flaw.pointer());
            if (!person.lookingAt()) {
                return flaw;
            }
            var index = Integer.parseInt(person.group(1));
            if (index >= people.size() || people.get(index) == index) {
                return flaw;
            }
            var number = people.get(index);
            return new Problem.Flaw(
                    "/roster/" + number + flaw.pointer().substring(person.end()),
                    flaw.code(),
                    flaw.detail().replaceFirst("^roster\\[" + index + "]", "roster[" + number + "]"));
        }
    }

    /** Splits JSON Lines: one object per line; empty lines do not count. */
    static List<Row> parseJsonLines(byte[] file) {
        var rows = new ArrayList<Row>();
        var lines = decode(file).lines().toList();
        if (lines.stream().noneMatch(text -> text.strip().startsWith("{"))) {
            throw Problem.malformed(
                    "", "UNREADABLE", "No line begins with {, so this is not JSON Lines. A CSV file is text/csv.");
        }
        int line = 0;
        for (var text : lines) {
            line++;
            if (!text.isBlank()) {
                rows.add(parseJsonRow(line, text));
            }
        }
        return requireMaxRows(rows);
    }

    private static Row parseJsonRow(int line, String text) {
        var doubled = PlainText.flaws(text).listed().stream()
                .filter(flaw -> flaw.code().equals("DOUBLED_MEMBER"))
                .toList();
        if (!doubled.isEmpty()) {
            return new Row(line, text, null, doubled);
        }
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return new Row(line, text, object, List.of());
            }
        } catch (JacksonException e) {
            var detail = BodyErrors.describe(e, line);
            return new Row(line, text, null, List.of(new Problem.Flaw("", "UNREADABLE", detail)));
        }
        return new Row(
                line,
                text,
                null,
                List.of(new Problem.Flaw(
                        "", "WRONG_TYPE", "Each line must be an object with the members of a proposal.")));
    }

    /** Splits RFC 4180 with a header. A header with semicolons and without commas makes the semicolon the separator. */
    static List<Row> parseCsv(byte[] file) {
        var text = decode(file);
        long lastLine = 0;
        var head = text.lines().findFirst().orElse("");
        if (head.startsWith("{")) {
            throw noColumns();
        }
        var separator = head.contains(";") && !head.contains(",") ? ';' : ',';
        try {
            var records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text)
                    .iterator();
            if (!records.hasNext()) {
                throw noColumns();
            }
            var columns = requireColumns(records.next());
            lastLine = 1;
            var rows = new ArrayList<Row>();
            while (records.hasNext()) {
                var csv = records.next();
                lastLine = csv.getStartingLineNumber();
                rows.add(toCsvRow(columns, csv));
            }
            return requireMaxRows(rows);
        } catch (CsvParseException e) {
            throw Problem.malformed("", "UNREADABLE", describe(lastLine));
        }
    }

    /** @param lastLine line of the last record that can be read, 0 if there is none */
    private static String describe(long lastLine) {
        var place = lastLine == 0 ? "in its header" : "after the row of line " + lastLine;
        return "The file is not valid CSV " + place
                + ": expected a closing quote for each opening one, and then a separator or the end of the line.";
    }

    /** Refuses a long header before any row is read, because each row repeats the names of its columns. */
    private static List<String> requireColumns(CsvRecord head) {
        var columns = head.getFields();
        if (columns.stream().noneMatch(column -> column.strip().equals("key"))) {
            throw noColumns();
        }
        if (columns.size() > MAX_COLUMNS) {
            throw Problem.malformed("", "TOO_MANY_COLUMNS", "A file has at most " + MAX_COLUMNS + " columns.");
        }
        if (columns.stream().anyMatch(column -> column.length() > MAX_COLUMN_LENGTH)) {
            throw Problem.malformed(
                    "", "COLUMN_TOO_LONG", "The name of a column has at most " + MAX_COLUMN_LENGTH + " characters.");
        }
        var names = new HashSet<String>();
        for (var column : columns) {
            if (!column.isBlank() && !names.add(column.strip())) {
                throw Problem.malformed("", "DOUBLED_MEMBER", "The column \"" + column.strip() + "\" appears twice.");
            }
        }
        return columns;
    }

    private static Problem noColumns() {
        return Problem.malformed(
                "/key",
                "REQUIRED",
                "The first line must name the columns, among them key. The others are owner, "
                        + String.join(", ", CsvCells.columns())
                        + ", and roster.1 and so on like roster.0. JSON Lines are application/jsonl.");
    }

    private static Row toCsvRow(List<String> columns, CsvRecord csv) {
        var cells = csv.getFields();
        var flaws = cells.size() > columns.size()
                ? List.of(new Problem.Flaw(
                        "", "TOO_MANY_CELLS", "The row has more cells than the header: is a quote missing?"))
                : List.<Problem.Flaw>of();
        return new Row(
                csv.getStartingLineNumber(),
                toCsvLine(cells),
                CsvCells.toRow(columns, cells),
                flaws,
                CsvCells.people(columns, cells));
    }

    private static String toCsvLine(List<String> cells) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    private static String decode(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.malformed("", "UNREADABLE", "The file must be UTF-8.");
        }
    }

    private static List<Row> requireMaxRows(List<Row> rows) {
        if (rows.size() > MAX_ROWS) {
            var detail = "A file has at most " + MAX_ROWS + " rows; send it in parts.";
            throw new Problem(ProblemKind.TOO_LARGE, detail, List.of(new Problem.Flaw("", "TOO_MANY_ROWS", detail)));
        }
        return rows;
    }
}
