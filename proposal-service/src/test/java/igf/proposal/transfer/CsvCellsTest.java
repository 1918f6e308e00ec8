package igf.proposal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CsvCellsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TEXTS = List.of(
            "plain",
            "=SUM(A1)",
            "'=SUM(A1)",
            "''@x",
            "-1",
            "two\nlines",
            "[",
            "[\"a\"]",
            " edge ",
            "a,b;\"c\"",
            "会議",
            "'",
            "\tx");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_was_written_into_cells_is_read_from_them(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var row = row(random);
            var cells = CsvCells.toCells(row);
            var read = CsvCells.toRow(List.copyOf(cells.keySet()), List.copyOf(cells.values()));
            assertThat(read).isEqualTo(JSON.valueToTree(row));
        }
    }

    @Test
    void an_empty_cell_is_null_and_an_empty_person_is_none() {
        var columns = List.of(
                "title", "format.minutes", "sdgs", "other", "roster.0.role", "roster.0.name", "roster.1.role", "tools");
        assertThat(CsvCells.toRow(columns, List.of("", "", "", "", "SPEAKER", "", "")))
                .isEqualTo(JSON.readTree("""
                        {"title": null, "format": {"minutes": null}, "sdgs": null,
                         "roster": [{"role": "SPEAKER", "name": null}]}"""));
        assertThat(CsvCells.toRow(List.of("roster.0.role"), List.of(""))).isEqualTo(JSON.readTree("{\"roster\": []}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A", "\tA", "'=1"})
    void no_cell_begins_like_a_formula(String text) {
        assertThat(CsvCells.escapeFormula(text)).isEqualTo("'" + text);
        assertThat(CsvCells.escapeFormula("plain " + text)).isEqualTo("plain " + text);
    }

    private static Map<String, Object> row(Random random) {
        var row = new LinkedHashMap<String, Object>();
        row.put("key", "k" + random.nextInt(9));
        row.put("title", text(random));
        row.put("description", text(random));
        for (var list : List.of("subthemes", "policyQuestions", "hybrid")) {
            var items = texts(random);
            if (!items.isEmpty()) {
                row.put(list, items);
            }
        }
        row.put("sdgs", List.of(1 + random.nextInt(17)));
        row.put("format", Map.of("type", "PANEL", "minutes", 60));
        row.put(
                "roster",
                List.of(
                        Map.of("role", "SPEAKER", "name", text(random), "firstTime", random.nextBoolean()),
                        Map.of("role", "MODERATOR")));
        return row;
    }

    private static List<String> texts(Random random) {
        var items = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(text(random));
        }
        if (random.nextInt(6) == 0) {
            items.add("");
        }
        return items;
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
