package igf.proposal.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 */
final class CsvCells {

    private static final Set<String> LISTS = Set.of("subthemes", "policyQuestions", "sdgs", "sdgTargets", "hybrid");
    private static final String FORMULA = "=+-@\t\r";
    private static final JsonMapper JSON = new JsonMapper();

    private CsvCells() {}

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
            var text = unescapeFormula(cells.get(i));
            if (!text.isEmpty()) {
                set(columns.get(i).strip(), text, row, people);
            }
        }
        if (!people.isEmpty()) {
            people.values().forEach(row.putArray("roster")::add);
        }
        return row;
    }

    private static void set(String column, String text, ObjectNode row, Map<Integer, ObjectNode> people) {
        var path = column.split("\\.", 3);
        if (path.length == 3 && path[0].equals("roster") && path[1].matches("\\d{1,3}")) {
            var person = people.computeIfAbsent(Integer.valueOf(path[1]), n -> JsonNodeFactory.instance.objectNode());
            person.set(path[2], scalar(path[2], text));
        } else if (path.length == 2 && path[0].equals("format")) {
            var format = row.get("format") instanceof ObjectNode existing ? existing : row.putObject("format");
            format.set(path[1], scalar(path[1], text));
        } else if (LISTS.contains(column)) {
            var items = row.putArray(column);
            splitItems(text).forEach(item -> items.add(column.equals("sdgs") ? number(item) : text(item)));
        } else {
            row.set(column, text(text));
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
