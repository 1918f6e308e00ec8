package igf.proposal.transfer;

import igf.api.proposal.ContentBody;
import igf.api.roster.RosterBody;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts a proposal in JSON to one row of cells and back, without loss. A column is named by the path to its member:
 * {@code title}, {@code format.minutes}, {@code roster.0.email}. A cell with a list has one item per line, or a JSON
 * array if an item has several lines. A cell that a spreadsheet would take for a formula is escaped by a leading quote.
 * An empty cell is null, so that it differs from a missing column.
 */
final class CsvCells {

    private static final Set<String> LISTS = Set.of("subthemes", "policyQuestions", "sdgs", "sdgTargets", "hybrid");
    private static final Set<String> FORMAT = members(ContentBody.FormatBody.class, Set.of());
    private static final Set<String> PERSON = members(RosterBody.class, Set.of());
    private static final Set<String> PLAIN = members(ContentBody.class, Set.of("format", "roster", "copyOf"));
    private static final Pattern PERSON_COLUMN = Pattern.compile("roster\\.(\\d{1,3})\\.(.+)", Pattern.DOTALL);
    private static final String FORMULA = "=+-@\t\r";
    private static final JsonMapper JSON = new JsonMapper();

    private CsvCells() {}

    static Set<String> members(Class<? extends Record> type, Set<String> without) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !without.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the columns of a proposal's content, with those of one person. */
    static Set<String> columns() {
        var columns = new TreeSet<>(PLAIN);
        FORMAT.forEach(member -> columns.add("format." + member));
        PERSON.forEach(member -> columns.add("roster.0." + member));
        return columns;
    }

    /** Returns the cells in the order of the members, without empty values. */
    static Map<String, String> toCells(Map<String, ?> row) {
        var cells = new LinkedHashMap<String, String>();
        row.forEach((name, value) -> add(name, value, cells));
        return cells;
    }

    private static void add(String name, @Nullable Object value, Map<String, String> cells) {
        switch (value) {
            case null -> {}
            case Map<?, ?> members -> members.forEach((member, inner) -> add(name + "." + member, inner, cells));
            case List<?> items when LISTS.contains(name) -> put(name, joinItems(items), cells);
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    add(name + "." + i, items.get(i), cells);
                }
            }
            default -> put(name, value.toString(), cells);
        }
    }

    private static void put(String name, String text, Map<String, String> cells) {
        if (!text.isEmpty()) {
            cells.put(name, escapeFormula(text));
        }
    }

    private static String joinItems(List<?> items) {
        var texts = items.stream().map(String::valueOf).toList();
        var plain = texts.stream()
                .allMatch(text -> !text.isEmpty() && text.lines().count() == 1 && text.equals(text.strip()));
        return plain && (texts.isEmpty() || !texts.getFirst().startsWith("["))
                ? String.join("\n", texts)
                : JSON.writeValueAsString(texts);
    }

    static String escapeFormula(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static String unescapeFormula(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Skips leading quotes, because an escaped text and a text that already had a quote must stay distinct. */
    private static boolean isFormula(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && FORMULA.indexOf(text.charAt(i)) >= 0;
    }

    /** Creates the row from cells. Mistakes are reported when the row is read. */
    static ObjectNode toRow(List<String> columns, List<String> cells) {
        var row = JsonNodeFactory.instance.objectNode();
        var people = new TreeMap<Integer, ObjectNode>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            set(columns.get(i).strip(), unescapeFormula(cells.get(i)), row, people);
        }
        if (!people.isEmpty()) {
            var roster = row.putArray("roster");
            people.values().stream()
                    .filter(person -> person.valueStream().anyMatch(value -> !value.isNull()))
                    .forEach(roster::add);
        }
        return row;
    }

    /** Returns the indexes in the column names, as in {@code roster.3.name}, of all people with a cell in the row. */
    static List<Integer> people(List<String> columns, List<String> cells) {
        return IntStream.range(0, Math.min(columns.size(), cells.size()))
                .filter(i -> !cells.get(i).isEmpty())
                .mapToObj(i -> PERSON_COLUMN.matcher(columns.get(i).strip()))
                .filter(Matcher::matches)
                .map(column -> Integer.valueOf(column.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private static void set(String column, String text, ObjectNode row, Map<Integer, ObjectNode> people) {
        var personColumn = PERSON_COLUMN.matcher(column);
        if (text.isEmpty() && personColumn.matches() && !PERSON.contains(personColumn.group(2))) {
            return;
        }
        if (personColumn.matches()) {
            var person = people.computeIfAbsent(
                    Integer.valueOf(personColumn.group(1)), n -> JsonNodeFactory.instance.objectNode());
            setScalar(personColumn.group(2), text, person, PERSON);
        } else if (column.startsWith("format.")) {
            var format = row.get("format") instanceof ObjectNode existing ? existing : row.putObject("format");
            setScalar(column.substring("format.".length()), text, format, FORMAT);
        } else if (text.isEmpty()) {
            setScalar(column, text, row, PLAIN);
        } else if (LISTS.contains(column)) {
            var items = row.putArray(column);
            splitItems(text).forEach(item -> items.add(column.equals("sdgs") ? number(item) : text(item)));
        } else {
            row.set(column, text(text));
        }
    }

    /** An empty cell of a column that does not exist is no mistake: spreadsheets add empty columns. */
    private static void setScalar(String member, String text, ObjectNode object, Set<String> known) {
        if (!text.isEmpty()) {
            object.set(member, scalar(member, text));
        } else if (known.contains(member)) {
            object.putNull(member);
        }
    }

    private static List<String> splitItems(String text) {
        if (text.startsWith("[")) {
            try {
                var items = new ArrayList<String>();
                JSON.readTree(text).forEach(item -> items.add(item.asString()));
                return items;
            } catch (JacksonException e) {
                return text.lines().toList();
            }
        }
        return text.lines().toList();
    }

    private static JsonNode scalar(String member, String text) {
        return switch (member) {
            case "minutes" -> number(text);
            case "firstTime" ->
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                        ? JsonNodeFactory.instance.booleanNode(
                                Boolean.parseBoolean(text.toLowerCase(java.util.Locale.ROOT)))
                        : text(text);
            default -> text(text);
        };
    }

    private static JsonNode number(String text) {
        return text.strip().matches("\\d{1,9}")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text.strip()))
                : text(text);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
