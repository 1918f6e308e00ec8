package igf.notification.letter;

import static igf.notification.MailBuilder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.edition.Edition;
import igf.notification.edition.Editions;
import igf.notification.policy.MailPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
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
    private static final UUID PERSON = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfb");
    private static final String SEALED = "enc:1:" + PERSON + ":c2VhbGVk";

    /** What a reader must not see: placeholders, ISO 8601 times, codes, ids, slugs, and values that were not there. */
    private static final Pattern RAW =
            Pattern.compile("\\{|}|\\d{4}-\\d\\d-\\d\\d|\\b[A-Z]+_[A-Z]+\\b|\\bSPEAKER\\b|\\bONSITE\\b|\\bFULL\\b"
                    + "|[0-9a-f]{8}-[0-9a-f]{4}|igf-2026|\\bnull\\b|\\[|]");

    private static final Map<String, Pattern> SCRIPTS = Map.of(
            "ar", Pattern.compile("\\p{IsArabic}"),
            "ru", Pattern.compile("\\p{IsCyrillic}"),
            "zh", Pattern.compile("\\p{IsHan}"));

    private final LetterRenderer letters = new LetterRenderer(
            value -> value == null ? null : value.cipher().equals("YWRkcmVzcw") ? "ada@people.example" : "Ada Lovelace",
            new OneEdition(),
            edition -> new MailPolicy(Set.of(), Set.of(), "workshops@igf.example", ""),
            "https://gateway.example");

    private static final class OneEdition implements Editions {
        @Override
        public Optional<Edition> find(String slug) {
            return Optional.of(new Edition("IGF 2026 Nairobi", ZoneId.of("Africa/Nairobi")));
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
        assertThat(values(template).keySet().stream().map(name -> name.replace("Sealed", "")))
                .as("values for the placeholders of %s", template)
                .containsAll(placeholders(template));
        for (var language : List.of("en", "fr", "es", "ar", "ru", "zh")) {
            var letter = letters.render(mail(template, PERSON)
                    .proposal(PERSON)
                    .language(language)
                    .named()
                    .values(values(template))
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
                            .values(values(template))
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

    /** Returns a value for each placeholder of the mails; a list has its own sentence for its items. */
    private static Map<String, Object> values(String template) {
        var values = new HashMap<String, Object>();
        for (var text : List.of("title", "withTitle", "again")) {
            values.put(text, "Keeping island networks up in a storm");
        }
        for (var text : List.of("reason", "note", "comments", "condition", "overruledBecause")) {
            values.put(text, "Name a moderator from another region.");
        }
        for (var number : List.of("number", "withNumber", "open", "position", "limit", "rank")) {
            values.put(number, 42);
        }
        for (var instant : List.of("expiresAt", "dueAt", "dueBefore", "closesAt")) {
            values.put(instant, "2026-10-10T22:30:00Z");
        }
        for (var time : List.of("start", "end", "previousStart", "withStart", "withEnd")) {
            values.put(time, "2026-10-10T09:00");
        }
        for (var zone : List.of("timeZone", "previousTimeZone")) {
            values.put(zone, "Africa/Nairobi");
        }
        for (var room : List.of("roomName", "previousRoomName", "withRoomName")) {
            values.put(room, "Salle VII");
        }
        values.putAll(Map.of("role", "SPEAKER", "kind", "FULL", "attendance", "ONSITE"));
        values.putAll(Map.of("tokenSealed", SEALED, "speakerSealed", SEALED));
        values.put("replyTo", List.of("enc:1:" + PERSON + ":YWRkcmVzcw"));
        values.putAll(Map.of("conditions", List.of("A moderator"), "reasons", List.of("Too few regions")));
        putItem(values, template, "places", Map.of("role", "SPEAKER", "tokenSealed", SEALED));
        putItem(values, template, "sessions", Map.of("number", 7, "title", "Rivers", "role", "SPEAKER"));
        putItem(values, template, "failed", Map.of("name", "Enough speakers", "evidence", "2 speakers."));
        putItem(values, template, "breaches", Map.of("detail", "2 speakers."));
        putItem(values, template, "obstacles", Map.of("kind", "PERSON"));
        putItem(values, template, "others", Map.of("condition", "Two speakers", "dueAt", "2026-06-09T00:00:00Z"));
        return values;
    }

    private static void putItem(Map<String, Object> values, String template, String list, Map<String, Object> item) {
        if (WordingsTest.ENGLISH.containsKey(template + "." + list)) {
            values.put(list, List.of(item));
        }
    }
}
