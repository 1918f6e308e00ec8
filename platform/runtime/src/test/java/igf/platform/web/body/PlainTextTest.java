package igf.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static List<String> pointers(String json) {
        return PlainText.flaws(json.getBytes(StandardCharsets.UTF_8)).listed().stream()
                .map(Problem.Flaw::pointer)
                .toList();
    }

    @Test
    void text_of_any_script_with_tabs_and_lines_passes() {
        assertThat(pointers("{\"title\": \"Ça va, 你好 😀\\t\\r\\n\", \"list\": [\"\\ud83d\\ude00\"]}"))
                .isEmpty();
    }

    @Test
    void every_lone_surrogate_and_control_character_is_told_with_its_place() {
        assertThat(
                        pointers(
                                "{\"title\": \"a\\ud800\", \"list\": [\"fine\", \"\\udc00b\"], \"deep\": {\"x\": \"\\u0000\"}}"))
                .containsExactly("/title", "/list/1", "/deep/x");
        assertThat(pointers("{\"a\\u0007b\": 1}")).hasSize(1);
    }

    @Test
    void a_null_in_an_array_is_an_error_and_a_null_member_is_not() {
        assertThat(pointers("{\"a\": null, \"list\": [\"x\", null], \"deep\": [{\"b\": null, \"c\": [[null]]}]}"))
                .containsExactly("/list/1", "/deep/0/c/0/0");
        assertThat(pointers("[null]")).containsExactly("/0");
        assertThat(pointers("null")).isEmpty();
    }

    @Test
    void a_member_that_stands_twice_is_no_document() {
        assertThat(PlainText.flaws("{\"a\": [{\"b\": 1, \"b\": 2}]}").listed())
                .containsExactly(new Problem.Flaw("/a/0/b", "DOUBLED_MEMBER", "The member \"b\" appears twice."));
        assertThat(pointers("{\"a\": {\"b\": 1}, \"c\": {\"b\": 2}}")).isEmpty();
    }

    @Test
    void what_is_no_json_is_left_to_who_reads_it() {
        assertThat(pointers("{\"a\":")).isEmpty();
        assertThat(pointers("")).isEmpty();
    }

    @Test
    void a_query_holds_no_control_character_however_it_is_written() {
        assertThat(PlainText.isPlain("q=%C3%A9&x=%0A%09")).isTrue();
        assertThat(PlainText.isPlain("q=%00")).isFalse();
        assertThat(PlainText.isPlain("q=%1f")).isFalse();
    }

    @Test
    void a_long_name_over_many_texts_costs_no_more_than_its_size() {
        assertThat(Cost.growth(
                        10_000,
                        size -> assertThat(pointers(
                                        "{\"%s\":[%s\"\"]}".formatted("n".repeat(size), "\"\",".repeat(size / 3))))
                                .isEmpty()))
                .isLessThan(8);
    }

    @Test
    void at_most_a_hundred_flaws_are_listed_with_pointers_of_bearable_length() {
        var many = pointers("{\"%s\":[%s\"\"]}".formatted("n".repeat(40_000), "\"\\u0000\",".repeat(5_000)));
        assertThat(many.size()).isEqualTo(100);
        assertThat(many.stream().mapToInt(String::length).max().orElseThrow()).isLessThanOrEqualTo(300);
        var doubled = "{\"%1$s\":1,\"%1$s\":2}".formatted("n".repeat(40_000));
        assertThat(PlainText.flaws(doubled.getBytes(StandardCharsets.UTF_8)).listed())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.detail().length()).isLessThan(300));
    }
}
