package igf.platform.testing.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ShapeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    record Part(String name, Colour colour) {}

    record Whole(int number, List<Part> parts, Map<String, Part> byName) {}

    @Test
    void samples_show_every_member_and_in_their_variants_every_constant() {
        assertThat(Samples.variants(Whole.class)).isEqualTo(3);

        assertThat(shape(0))
                .containsExactly(
                        "/number",
                        "/parts",
                        "/parts/*/name",
                        "/parts/*/colour",
                        "/parts/*/colour=RED",
                        "/byName",
                        "/byName/*/name",
                        "/byName/*/colour",
                        "/byName/*/colour=RED");
        assertThat(shape(2)).contains("/parts/*/colour=BLUE");
    }

    private static Iterable<String> shape(int variant) {
        return Shape.membersOf(Whole.class, JSON.valueToTree(new Samples(variant, Map.of()).create(Whole.class)));
    }

    @Test
    void an_unknown_member_goes_into_every_record_and_into_no_map() {
        var sample = JSON.valueToTree(new Samples(0, Map.of()).create(Whole.class));

        assertThat(Shape.addUnknown(Whole.class, sample)).isEqualTo(3);

        assertThat(sample.toString()).doesNotContain("\"byName\":{\"addedLater\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1,'b':2} | {'a':1}       | true",
                "{'a':1}       | {'a':1,'b':2} | false",
                "{'a':1}       | {'a':2}       | false",
                "{'a':[1,2]}   | {'a':[2,1]}   | true",
                "{'a':[1,1]}   | {'a':[1,2]}   | false",
                "{'a':[1,2]}   | {'a':[1]}     | false",
                "{'a':{'b':1}} | {'a':{}}      | true",
                "{'a':null}    | {'a':1}       | false",
            })
    void a_value_includes_another_if_nothing_is_lost(String whole, String part, boolean expected) {
        assertThat(Shape.includes(read(whole), read(part))).isEqualTo(expected);
    }

    private static tools.jackson.databind.JsonNode read(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
