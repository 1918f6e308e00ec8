package igf.notification.letter;

import static igf.notification.MailBuilder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.edition.Edition;
import igf.notification.edition.Editions;
import igf.notification.policy.MailPolicy;
import igf.notification.words.OwnWordsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail in every language, with a value for each placeholder; {@code target/mails} has them to look at. */
class EveryMailTest {

    private static final Path MAILS = Path.of("target/mails");
    private static final UUID PERSON = ExampleLetter.PERSON;

    /** What a reader must not see: placeholders, ISO 8601 times, codes, ids, slugs, and values that were not there. */
    private static final Pattern RAW =
            Pattern.compile("\\{|}|\\d{4}-\\d\\d-\\d\\d|\\b[A-Z]+_[A-Z]+\\b|\\bSPEAKER\\b|\\bONSITE\\b|\\bFULL\\b"
                    + "|[0-9a-f]{8}-[0-9a-f]{4}|igf-2026|\\bnull\\b|\\[|]");

    private static final Map<String, Pattern> SCRIPTS = Map.of(
            "ar", Pattern.compile("\\p{IsArabic}"),
            "ru", Pattern.compile("\\p{IsCyrillic}"),
            "zh", Pattern.compile("\\p{IsHan}"));

    private final LetterRenderer letters = new LetterRenderer(
            ExampleLetter::show,
            new OneEdition(),
            edition -> new MailPolicy(Set.of(), Set.of(), "workshops@igf.example", ""),
            OwnWordsSource.NONE,
            "https://gateway.example");

    private static final class OneEdition implements Editions {
        @Override
        public Optional<Edition> find(String slug) {
            return Optional.of(new Edition("IGF 2026 Nairobi", ZoneId.of("Africa/Nairobi"), "en"));
        }

        @Override
        public boolean isKnown(String slug) {
            return true;
        }

        @Override
        public Set<String> slugs() {
            return Set.of("igf-2026");
        }
    }

    static Stream<String> templates() {
        return WordingsTest.ENGLISH.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".body"))
                .map(key -> key.replace(".body", ""))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasWordsForEverythingInEveryLanguage(String template) throws IOException {
        Files.createDirectories(MAILS);
        assertThat(ExampleLetter.values(template).keySet().stream().map(name -> name.replace("Sealed", "")))
                .as("values for the placeholders of %s", template)
                .containsAll(placeholders(template));
        for (var language : List.of("en", "fr", "es", "ar", "ru", "zh")) {
            var letter = letters.render(mail(template, PERSON)
                    .proposal(PERSON)
                    .language(language)
                    .named()
                    .values(ExampleLetter.values(template))
                    .build());
            Files.writeString(MAILS.resolve(template + "." + language + ".html"), letter.html());
            var seen = letter.subject() + "\n" + letter.text().replaceAll("https://\\S+", "");
            assertThat(seen).as(language).doesNotContainPattern(RAW).doesNotContain("  ", "\n\n\n");
            assertThat(seen).as(language).containsPattern(SCRIPTS.getOrDefault(language, Pattern.compile("[a-z]")));
            assertThat(letter.language().toLanguageTag()).isEqualTo(language);
        }
    }

    @Test
    void aMailAboutAReleaseHasTheWordsOfItsMessagesInEveryLanguage() throws IOException {
        Files.createDirectories(MAILS);
        for (var language : List.of("en", "fr", "es", "ar", "ru", "zh")) {
            var letter = letters.render(Stream.of("scheduled", "moved", "cancelled")
                    .map(template -> mail(template, PERSON)
                            .session(PERSON)
                            .language(language)
                            .named()
                            .values(ExampleLetter.values(template))
                            .build())
                    .toList());
            Files.writeString(MAILS.resolve("release." + language + ".html"), letter.html());
            var seen = letter.subject() + "\n" + letter.text().replaceAll("https://\\S+", "");
            assertThat(seen).as(language).doesNotContainPattern(RAW).doesNotContain("  ", "\n\n\n");
            assertThat(letter.subject()).as(language).contains("IGF 2026 Nairobi");
        }
    }

    private static Set<String> placeholders(String template) {
        var names = WordingsTest.placeholders(WordingsTest.ENGLISH.getProperty(template + ".subject")
                + WordingsTest.ENGLISH.getProperty(template + ".body"));
        names.removeAll(Set.of("edition", "name"));
        return names;
    }
}
