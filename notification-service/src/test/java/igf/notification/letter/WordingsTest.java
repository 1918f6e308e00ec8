package igf.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.Contract;
import igf.contracts.Contracts;
import igf.notification.catalogue.CombinedInvitations;
import igf.notification.catalogue.MailCatalogue;
import igf.notification.catalogue.MailKind;
import igf.notification.feed.PublishedEvent;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of mail has its words, and every language has the texts and values of English. */
class WordingsTest {

    private static final Path HOME = Path.of("src/main/resources/igf/notification");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    static final Properties ENGLISH = read("mails.properties");
    /** Its names of kinds and causes; the console's own tests compare its languages. */
    static final Properties CONSOLE = read(Path.of("../console/src/main/resources/console/words/mails.properties"));

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
        return read(HOME.resolve(name));
    }

    private static Properties read(Path file) {
        var texts = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
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

    static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A link that only one mail has is lost if that mail is not written. */
    @Test
    void aKindWithALinkOfItsOwnCannotBeSwitchedOff() {
        var kinds = ENGLISH.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".link") && ENGLISH.getProperty(key).contains("{token}"))
                .map(key -> CombinedInvitations.kindOf(key.replace(".link", "")))
                .filter(kind -> !kind.equals(MailKind.INVITATION_REMINDER.template()))
                .collect(Collectors.toSet());
        assertThat(kinds)
                .hasSizeGreaterThan(5)
                .allMatch(kind -> MailKind.find(kind).orElseThrow().isCompulsory());
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void aKindHasASubjectABodyAndWordsInTheConsole(MailKind kind) {
        assertThat(ENGLISH.stringPropertyNames())
                .as("mails.properties")
                .contains(kind.template() + ".subject", kind.template() + ".body");
        assertThat(CONSOLE.stringPropertyNames())
                .as("the console's words/mails.properties")
                .contains(
                        "mails.kind." + kind.template(),
                        "mails.trigger." + kind.template(),
                        "mails.group." + kind.group(),
                        "mails.reader." + kind.reader());
    }

    /** Whoever gets a mail can go on from it, except people who need not do anything. */
    @Test
    void everyMailLeadsToAPage() {
        var names = ENGLISH.stringPropertyNames();
        assertThat(names.stream()
                        .filter(key -> key.endsWith(".body"))
                        .map(key -> key.replace(".body", ""))
                        .filter(template -> !names.contains(template + ".link"))
                        .filter(template -> !template.endsWith("-guest")))
                .containsExactlyInAnyOrder(
                        "speaker-replaced",
                        "session-left",
                        "seat-displaced-named",
                        "seat-given-back",
                        "seat-given-back-named",
                        "waiting-given-back",
                        "seat-ended");
        assertThat(names.stream()
                        .filter(key -> key.endsWith(".link"))
                        .map(ENGLISH::getProperty)
                        .filter(link -> link.startsWith("page.")))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(names).contains(page + ".link", page + ".link-text"));
    }

    @Test
    void everySubjectIsThatOfAKind() {
        assertThat(ENGLISH.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".subject"))
                        .map(key -> CombinedInvitations.kindOf(key.replace(".subject", ""))))
                .isSubsetOf(MailKind.names());
    }

    @Test
    void everyCauseHasAName() {
        var causes = Contracts.all().stream()
                .map(Contract::type)
                .filter(type -> !MailCatalogue.mails(example(type), (_, _, _) -> List.of())
                        .isEmpty())
                .map(type -> type.replaceFirst("^igf\\.(.+)\\.v1$", "mails.cause.$1"))
                .toList();
        assertThat(causes).hasSizeGreaterThan(30);
        assertThat(CONSOLE.stringPropertyNames())
                .as("the console's words/mails.properties")
                .containsAll(causes);
    }

    @Test
    void anEventCausesOnlyKindsThatNameItAsTheirTrigger() {
        Contracts.all().stream()
                .map(Contract::type)
                .forEach(type -> MailCatalogue.mails(example(type), (_, _, _) -> List.of())
                        .forEach(mail -> assertThat(
                                        MailTriggers.of(MailKind.find(CombinedInvitations.kindOf(mail.template()))
                                                .orElseThrow()))
                                .as(mail.template())
                                .contains(type)));
    }

    private static PublishedEvent example(String type) {
        try {
            var data = new JsonMapper()
                    .readValue(
                            Files.readString(Path.of("../contracts/src/test/resources/approved", type + ".json")),
                            new TypeReference<Map<String, Object>>() {});
            var subject = String.valueOf(
                    data.get(Contracts.find(type).orElseThrow().subject().idMember()));
            return new PublishedEvent(
                    type, "e.0", "/forums/igf/any", subject, 0, 1, "e", Instant.EPOCH, "c", null, "igf", data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
