package igf.platform.testing.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DocumentTextsTest {

    private static DocumentTexts textsOf(String member) {
        return new DocumentTexts(new ApiDocument(JsonMapper.shared()
                .readTree("{\"components\": {\"schemas\": {\"Mail\": {\"properties\": {\"state\": %s}}}}}"
                        .formatted(member))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"as <code>igf-2026</code>", "One<p>two", "a &amp; b", "a&#39;s"})
    void htmlIsFound(String text) {
        assertThat(textsOf("{\"type\": \"string\", \"description\": \"" + text + "\"}")
                        .withHtml())
                .containsOnlyKeys("/components/schemas/Mail/properties/state/description");
    }

    @Test
    void markdownIsNotHtml() {
        assertThat(textsOf("{\"description\": \"`a` < b, **c** & d > e\"}").withHtml())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'string', 'description': 'HELD, QUEUED or SENT.'} | true",
                "{'type': ['string', 'null'], 'description': 'HELD or SENT.'} | true",
                "{'type': 'array', 'items': {'type': 'string'}, 'description': '^HELD^ or ^SENT^.'} | true",
                "{'type': 'string', 'enum': ['HELD'], 'description': '^HELD^, ^SENT^ …'} | true",
                "{'type': 'string', 'enum': ['HELD', 'SENT'], 'description': 'HELD or SENT.'} | false",
                "{'$ref': '#/components/schemas/MailState', 'description': 'HELD or SENT.'} | false",
                "{'type': 'string', 'description': 'HELD or SENT; more may be added.'} | false",
                "{'type': 'string', 'description': 'The address in JSON, if any.'} | false",
            },
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true)
    void aTextThatNamesValuesIsAnEnumOrOpen(String member, boolean found) {
        assertThat(textsOf(member.replace('\'', '"').replace('^', '`')).withIncompleteValues())
                .hasSize(found ? 1 : 0);
    }
}
