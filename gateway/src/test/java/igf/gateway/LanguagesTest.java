package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class LanguagesTest {

    /** A page in two languages at once would be wrong in both, for a screen reader too. */
    @ParameterizedTest
    @ValueSource(strings = "fr")
    void everyTextIsThereInEveryLanguage(String language) throws IOException {
        Properties english = texts("");
        Properties other = texts("_" + language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(other.getProperty("language")).isEqualTo(language);
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(other.getProperty(key).contains("{0}"))
                        .as(key)
                        .isEqualTo(english.getProperty(key).contains("{0}")));
    }

    private static Properties texts(String suffix) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("gateway/messages" + suffix + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
