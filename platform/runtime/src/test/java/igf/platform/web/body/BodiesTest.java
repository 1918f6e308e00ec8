package igf.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.web.BodyReader;
import igf.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The worst bodies: their cost, and how much of them is reported. */
class BodiesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addHandler(new BodyErrors()).build();
    private static final BodyValidator VALIDATOR = new BodyValidator(Validation.buildDefaultValidatorFactory());
    private static final String LONG = "n".repeat(40_000);

    record Item(
            @NotNull UUID id,
            @NotBlank String name,
            @NotNull Instant at,
            BigDecimal number,
            Integer whole) {}

    record Body(@Size(max = 10) List<@NotNull @Valid Item> items) {}

    private static BodyReader.Result<Body> read(String text) {
        return new BodyReader(JSON, VALIDATOR).read(text, Body.class);
    }

    private static String items(String item, int times) {
        return "{\"items\":[%s%s]}".formatted((item + ",").repeat(times - 1), item);
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
