package igf.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import igf.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    }

    private static boolean passes(String name, String... values) throws NoSuchMethodException {
        var request = new MockHttpServletRequest();
        request.setQueryString(name + "=" + values[0]);
        request.addParameter(name, values);
        var handler = new HandlerMethod(new Controller(), "change", boolean.class, Boolean.class, String.class);
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
        assertThat(passes("every", "yes")).isTrue();
    }
}
