package igf.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.web.BodyReader;
import igf.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The worst bodies: their cost, and how much of them is reported. */
class BodiesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addHandler(new BodyErrors())
            .addModule(new StrictTypes())
            .build();
    private static final BodyValidator VALIDATOR = new BodyValidator(Validation.buildDefaultValidatorFactory());
    private static final String LONG = "n".repeat(40_000);

    record Item(
            @NotNull UUID id,
            @NotBlank String name,
            @NotNull Instant at,
            BigDecimal number,
            Integer whole) {}

    record Body(@Size(max = 10) List<@NotNull @Valid Item> items) {}

    enum Layout {
        CIRCLE,
        U_SHAPE
    }

    record Room(
            @NotBlank @Size(max = 10) String title,
            @NotNull @Min(5) @Max(240) Integer minutes,
            @Email String email,

            @Pattern(regexp = "[A-Z]{2}", message = "a country code, like DE")
            String country,

            @Size(max = 2) List<@NotNull @Min(1) @Max(17) Integer> goals,
            Map<String, @NotNull @DecimalMin("0.5") Double> weights,
            Layout layout,
            UUID id,
            Instant at,
            Boolean open,
            LocalDate day,
            List<Layout> layouts,
            Map<Layout, Integer> seats,
            PatchMember<Layout> patch) {}

    private static List<String> sentences(String text) {
        return new BodyReader(JSON, VALIDATOR)
                .read(text, Room.class).flaws().stream()
                        .map(Problem.Flaw::detail)
                        .toList();
    }

    private static List<String> sentences(String member, String value) {
        return sentences("{\"title\":\"a\",\"minutes\":60,\"%s\":%s}".formatted(member, value));
    }

    private static BodyReader.Result<Body> read(String text) {
        return new BodyReader(JSON, VALIDATOR).read(text, Body.class);
    }

    private static String items(String item, int times) {
        return "{\"items\":[%s%s]}".formatted((item + ",").repeat(times - 1), item);
    }

    @Test
    void a_missing_field_is_named() {
        assertThat(sentences("{}")).containsExactlyInAnyOrder("title is missing.", "minutes is missing.");
        assertThat(sentences("{\"title\":\" \",\"minutes\":60}")).containsExactly("title must not be empty.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email   | \"nowhere\" | email must be an e-mail address, not \"nowhere\".",
                "country | \"de\"      | country must be a country code, like DE, not \"de\".",
                "goals   | [1, 18]     | goals[1] must be at most 17, not 18.",
                "goals   | [0]         | goals[0] must be at least 1, not 0.",
                "goals   | [1, 2, 3]   | goals must have at most 2 items, not 3.",
                "goals   | [1, \"x\"]  | goals[1] must be a whole number between 1 and 17, not \"x\".",
                "goals   | [null]      | goals[0] must not be null.",
                "goals   | \"x\"       | goals must be an array, not a text.",
                "weights | {\"a\": 0.1} | weights.a must be at least 0.5, not 0.1.",
                "layout  | \"ROUND\"   | layout must be one of CIRCLE, U_SHAPE, not \"ROUND\".",
                "id      | \"one\"     | id must be a UUID, not \"one\".",
                "at      | \"noon\"    | at must be an instant like 2026-11-27T09:00:00Z, not \"noon\".",
                "open    | \"maybe\"   | open must be true or false, not \"maybe\".",
                "other   | 1           | There is no member \"other\" here; the members are at, country, day, email,"
                        + " goals, id, layout, layouts, minutes, open, patch, seats, title, weights.",
                "day     | \"2027-05-01T00:00\" | day must be a date like 2026-11-27, not \"2027-05-01T00:00\".",
                "layout  | \"\"        | layout must be one of CIRCLE, U_SHAPE, not \"\".",
                "layouts | [\"ROUND\"] | layouts[0] must be one of CIRCLE, U_SHAPE, not \"ROUND\".",
                "patch   | \"ROUND\"   | patch must be one of CIRCLE, U_SHAPE, not \"ROUND\".",
                "seats   | {\"ROUND\": 1} | seats.ROUND must be one of CIRCLE, U_SHAPE, not \"ROUND\".",
            })
    void a_wrong_value_is_named_with_what_is_allowed(String member, String value, String sentence) {
        assertThat(sentences(member, value)).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email  | 5          | email must be a text, not 5.",
                "email  | true       | email must be a text, not true.",
                "goals  | [3.7]      | goals[0] must be a whole number between 1 and 17, not 3.7.",
                "goals  | [\"8\"]      | goals[0] must be a whole number between 1 and 17, not \"8\".",
                "goals  | [true]     | goals[0] must be a whole number between 1 and 17, not true.",
                "weights | {\"a\": \"1\"} | weights.a must be a number of at least 0.5, not \"1\".",
                "at     | \"1801288800\" | at must be an instant like 2026-11-27T09:00:00Z, not \"1801288800\".",
                "at     | 1801288800 | at must be an instant like 2026-11-27T09:00:00Z, not 1801288800.",
                "at     | \"\"         | at must be an instant like 2026-11-27T09:00:00Z, not \"\".",
                "day    | 20000      | day must be a date like 2026-11-27, not 20000.",
                "day    | [2026,1,2] | day must be a date like 2026-11-27, not an array.",
                "layout | 0          | layout must be one of CIRCLE, U_SHAPE, not 0.",
                "open   | 1          | open must be true or false, not 1.",
                "open   | \"true\"     | open must be true or false, not \"true\".",
                "patch  | 0          | patch must be one of CIRCLE, U_SHAPE, not 0.",
            })
    void a_value_of_another_type_is_not_converted(String member, String value, String sentence) {
        assertThat(sentences(member, value)).containsExactly(sentence);
    }

    record Counter(@NotBlank String name, int weight, long mass, double share, boolean isOpen) {}

    @Test
    void a_primitive_of_another_type_hides_no_other_error() {
        assertThat(new BodyReader(JSON, VALIDATOR)
                        .read(
                                "{\"name\":\"\",\"weight\":\"heavy\",\"mass\":\"\",\"share\":true,\"isOpen\":0,\"colour\":1}",
                                Counter.class)
                        .flaws())
                .extracting(Problem.Flaw::pointer)
                .containsExactlyInAnyOrder("/name", "/weight", "/mass", "/share", "/isOpen", "/colour");
    }

    @Test
    void a_whole_number_may_have_zeros_after_its_point() {
        assertThat(sentences("goals", "[3.0]")).isEmpty();
    }

    @Test
    void what_is_not_a_body_is_still_converted() {
        assertThat(JSON.readValue("{\"title\":5,\"at\":1801288800}", Room.class).title())
                .isEqualTo("5");
    }

    @Test
    void all_wrong_values_of_a_body_are_named() {
        assertThat(sentences("{\"title\":5,\"minutes\":4,\"layout\":0,\"seats\":{\"A\":1},\"layouts\":[\"\"]}"))
                .hasSize(5);
    }

    @Test
    void a_wrong_type_is_named_with_the_range() {
        assertThat(sentences("{\"title\":\"a\",\"minutes\":\"sixty\"}"))
                .containsExactly("minutes must be a whole number between 5 and 240, not \"sixty\".");
        assertThat(sentences("{\"title\":[],\"minutes\":60}")).containsExactly("title must be a text, not an array.");
        assertThat(sentences("{\"title\":\"longer than ten\",\"minutes\":60}"))
                .containsExactly("title must have at most 10 characters, not 15.");
        assertThat(sentences("[]")).containsExactly("The body must be an object, not an array.");
        assertThat(sentences("{\"title\":"))
                .containsExactly("This is not valid JSON in line 1, column 10: it ends too early, expected a member,"
                        + " as \"name\": value, followed by a comma or }.");
        assertThat(sentences("{\"title\":\"a\\u0000\"}"))
                .containsExactly("title must not have the control character U+0000 at character 1.");
    }

    @Test
    void text_that_no_body_may_have_is_a_flaw_of_the_item() {
        assertThat(read("{\"items\":[{\"name\":\"\\u0007\"}]}").flaws())
                .extracting(Problem.Flaw::pointer, Problem.Flaw::code)
                .containsExactly(tuple("/items/0/name", "ILL_FORMED_TEXT"));
        assertThat(read("{\"items\":[],\"items\":[]}").flaws())
                .extracting(Problem.Flaw::code)
                .containsExactly("DOUBLED_MEMBER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"none\":1}",
                "{\"id\":\"no id\"}",
                "{\"at\":[{}]}",
                "{\"number\":[]}",
                "{\"at\":1e999999999}",
                "null",
                "[]"
            })
    void many_flaws_cost_no_more_than_their_size_and_a_hundred_are_listed(String item) {
        assertThat(Cost.growth(2_000, times -> read(items(item, times)))).isLessThan(8);
        var begin = System.nanoTime();
        assertThat(read(items(item, 8_000)).flaws().size()).isEqualTo(100);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\":[{\"%1$s\":1}]}", "{\"items\":[{\"name\":{\"%1$s\":[1]}}]}", "{\"%1$s\":{}}"})
    void a_long_name_is_not_told_back(String body) {
        var flaws = read(body.formatted(LONG)).flaws();
        assertThat(flaws.size()).isPositive();
        assertThat(flaws.toString().length()).isLessThan(4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"whole\":1e999999999}", "7", "{\"number\":1e-999999999}", "{\"at\":1e999999999}"})
    void what_ends_the_reading_is_one_flaw(String item) {
        assertThat(read(items(item, 8_000)).flaws().size()).isBetween(1, 100);
    }

    @Test
    void what_reading_found_is_not_told_again_by_validation() {
        assertThat(read("{\"items\":[{\"id\":\"no id\",\"name\":\"a\",\"at\":\"2026-01-01T00:00:00Z\"}]}")
                        .flaws())
                .extracting("pointer", "code")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/items/0/id", "INVALID_VALUE"));
    }
}
