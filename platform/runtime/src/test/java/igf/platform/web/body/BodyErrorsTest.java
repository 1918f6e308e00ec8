package igf.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class BodyErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            no json         | one JSON value
            {"a": 1} {}     | nothing after it
            {"a" 1}         | a member
            {"a": 1,, }     | a member
            {"a": "x        | ends too early
            {"a": [1, 2     | a comma or ]
            {"a": tru}      | a member
            {"a": 01}       | a member
            {"a": "\\q"}     | a member
            """)
    void text_that_is_not_json_is_described_in_our_words(String text, String expected) {
        var failure = catchThrowableOfType(JacksonException.class, () -> new JsonMapper().readTree(text));
        assertThat(BodyErrors.describe(failure, 7))
                .startsWith("This is not valid JSON in line 7, column ")
                .contains(expected)
                .doesNotContain("token", "Unexpected", "Source", "REDACTED", "character ");
    }
}
