package igf.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody moves up from the reserve without a number of places, nor into a full subtheme: pages say "may" in every language. */
class ReserveWordsTest {

    private static final List<String> SENTENCES = List.of(
            "selection.undo-give", "selection.place-give-up", "selection.words.reserved", "selection.reserve-what");

    @ParameterizedTest
    @CsvSource({"'', may", "_es, pued", "_fr, p[eo]u", "_ru, может", "_zh, 可能", "_ar, قد ي"})
    void a_place_that_becomes_free_is_promised_to_nobody(String language, String may) throws IOException {
        var words = words("selection" + language);
        assertThat(SENTENCES)
                .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).containsPattern(may));
    }

    private static Properties words(String name) throws IOException {
        var found = ReserveWordsTest.class.getResourceAsStream("/console/words/" + name + ".properties");
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(found), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
