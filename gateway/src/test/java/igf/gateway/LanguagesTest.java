package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class LanguagesTest {

    /** A page in two languages at once would be wrong in both, for a screen reader too. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInEveryLanguage(String bundle, String language) throws IOException {
        Properties english = texts(bundle, "");
        Properties other = texts(bundle, "_" + language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(other.getProperty("language", language)).isEqualTo(language);
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(other.getProperty(key).contains("{0}"))
                        .as(key)
                        .isEqualTo(english.getProperty(key).contains("{0}")));
    }

    /** All that the gateway is told to read, in all languages that it offers. */
    static Stream<Arguments> bundles() throws IOException {
        String settings = new ClassPathResource("gateway.yml").getContentAsString(StandardCharsets.UTF_8);
        String names = settings.lines()
                .filter(line -> line.strip().startsWith("basename:"))
                .map(line -> line.strip().substring("basename:".length()).strip())
                .findFirst()
                .orElseThrow();
        return Stream.of(names.split(","))
                .flatMap(bundle -> Stream.of("fr", "ar").map(language -> Arguments.of(bundle, language)));
    }

    private static Properties texts(String bundle, String suffix) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource(bundle + suffix + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
