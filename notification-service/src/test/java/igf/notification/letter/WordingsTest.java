package igf.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has the texts and values of English. */
class WordingsTest {

    private static final Path HOME = Path.of("src/main/resources/igf/notification");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Properties ENGLISH = read("mails.properties");

    static Stream<String> translations() throws IOException {
        try (var files = Files.list(HOME)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("mails_.+\\.properties"))
                    .toList()
                    .stream();
        }
    }

    private static Properties read(String name) {
        var texts = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(HOME.resolve(name)), StandardCharsets.UTF_8)) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Addresses are not translated: only the first file has them. */
    private static Set<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".link"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aLanguageHasTheSameKeys(String file) {
        assertThat(keys(read(file))).containsExactlyElementsOf(keys(ENGLISH));
        assertThat(read(file).stringPropertyNames()).noneMatch(key -> key.endsWith(".link"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void eachTextHasTheSameValuesInIt(String file) {
        var texts = read(file);
        assertThat(keys(texts))
                .allSatisfy(key -> assertThat(placeholders(texts.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(ENGLISH.getProperty(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noTextIsThereTwice(String file) throws IOException {
        assertThat(lines(file).map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theCheckLooksAtALanguageAtLeast() throws IOException {
        assertThat(translations()).contains("mails_fr.properties");
        assertThat(keys(ENGLISH)).hasSizeGreaterThan(50);
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(HOME.resolve(file)).stream().filter(line -> line.contains("="));
    }
}
