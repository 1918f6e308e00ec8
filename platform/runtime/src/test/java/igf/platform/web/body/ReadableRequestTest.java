package igf.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

class ReadableRequestTest {

    @SuppressWarnings("unused")
    public static class Controller {
        public void change(
                @RequestParam(defaultValue = "false") boolean dryRun,
                @RequestParam(name = "all") @Nullable Boolean every,
                @RequestParam @Nullable String q) {}

        public ResponseEntity<Pages.Page<String>> list() {
            return ResponseEntity.ok(new Pages.Page<>(List.of(), null));
        }
    }

    private static boolean passes(String name, String... values) throws NoSuchMethodException {
        return passes(
                new HandlerMethod(new Controller(), "change", boolean.class, Boolean.class, String.class),
                name,
                values);
    }

    private static boolean passes(HandlerMethod handler, String name, String... values) {
        var request = new MockHttpServletRequest();
        request.setQueryString(name + "=" + values[0]);
        request.addParameter(name, values);
        return new ReadableRequest().preHandle(request, new MockHttpServletResponse(), handler);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "on", "1", "no", "off", "0", "TRUE", ""})
    void a_boolean_in_a_query_is_true_or_false(String value) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> passes("dryRun", value))
                .satisfies(problem -> assertThat(problem.flaws())
                        .containsExactly(new Problem.Flaw(
                                "dryRun",
                                "INVALID_VALUE",
                                "\"" + value + "\" is not a valid value of dryRun: one of true, false.")));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> passes("dryRun", "true", value));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> passes("all", value));
    }

    @Test
    void other_parameters_may_have_any_value() throws NoSuchMethodException {
        assertThat(passes("dryRun", "true")).isTrue();
        assertThat(passes("all", "false")).isTrue();
        assertThat(passes("q", "yes")).isTrue();
    }

    @Test
    void an_unknown_parameter_is_named_with_the_known_ones() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> passes("dryrun", "true"))
                .satisfies(problem -> assertThat(problem.flaws())
                        .containsExactly(new Problem.Flaw(
                                "dryrun",
                                "UNKNOWN_PARAMETER",
                                "There is no query parameter dryrun here; the parameters are all, dryRun, q.")));
    }

    @Test
    void a_parameter_stands_once() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> passes("q", "a", "b"))
                .satisfies(problem -> assertThat(problem.flaws())
                        .containsExactly(
                                new Problem.Flaw("q", "DOUBLED_PARAMETER", "The query parameter q must stand once.")));
    }

    @Test
    void a_page_of_a_list_takes_limit_and_cursor() throws NoSuchMethodException {
        var list = new HandlerMethod(new Controller(), "list");
        assertThat(passes(list, "limit", "1")).isTrue();
        assertThat(passes(list, "cursor", "a")).isTrue();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> passes(list, "limits", "1"));
    }
}
