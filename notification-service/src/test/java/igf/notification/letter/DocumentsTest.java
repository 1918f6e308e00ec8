package igf.notification.letter;

import static igf.notification.letter.WordingsTest.CONSOLE;
import static igf.notification.letter.WordingsTest.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.message.MailGroup;
import igf.notification.catalogue.MailKind;
import igf.platform.testing.evolution.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of mails follows from the kinds and their English words; {@code ./igf examples} writes it. */
class DocumentsTest {

    private static final Path LIST = Path.of("../docs/mails.md");

    private static final String INTRODUCTION = """
            # Which mails are sent, to whom and why?

            Each kind has a row: its readers, its trigger, and the paragraph of the mail that gives the reason.
            The secretariat can hold every kind, and switch off those with "yes" (`PUT /editions/{edition}/mail-policy`).
            Mails of a kind that is off are neither written nor queued.
            It can also write its own words for each kind, edition and language (`GET /letters`).
            `./igf examples` writes this file from the code and the English words.
            """;

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (GoldenFile.isAddRequested()) {
            Files.writeString(LIST, list());
        }
    }

    @Test
    void theListOfMailsFollowsFromTheKinds() {
        assertThat(LIST)
                .as("run %s and commit what it writes", GoldenFile.COMMAND)
                .hasContent(list());
    }

    private static String list() {
        return INTRODUCTION
                + Stream.of(MailGroup.values()).map(DocumentsTest::section).collect(Collectors.joining());
    }

    private static String section(MailGroup group) {
        return "\n## %s\n\n| Kind | Name | Reader | Trigger | Reason | Can be off |\n|---|---|---|---|---|---|\n"
                        .formatted(CONSOLE.getProperty("mails.group." + group))
                + Stream.of(MailKind.values())
                        .filter(kind -> kind.group() == group)
                        .map(DocumentsTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(MailKind kind) {
        var template = kind.template();
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        template,
                        CONSOLE.getProperty("mails.kind." + template),
                        CONSOLE.getProperty("mails.reader." + kind.reader()),
                        CONSOLE.getProperty("mails.trigger." + template),
                        Stream.of(template, template + "-guest")
                                .filter(each -> ENGLISH.containsKey(each + ".body"))
                                .map(DocumentsTest::firstParagraph)
                                .collect(Collectors.joining(" Invited people: ")),
                        kind.isCompulsory() ? "no" : "yes");
    }

    private static String firstParagraph(String template) {
        return ENGLISH.getProperty(template + ".body")
                .split("\n\n", 2)[0]
                .replaceFirst(":$", ".")
                .replace('\n', ' ');
    }
}
