package igf.notification.letter;

import static igf.notification.MailBuilder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.MailBuilder;
import igf.notification.edition.Edition;
import igf.notification.edition.Editions;
import igf.notification.policy.MailPolicy;
import igf.notification.words.OwnWords;
import igf.platform.domain.Refusal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters with words that the secretariat wrote. */
class OwnWordsTest {

    private static final UUID PERSON = ExampleLetter.PERSON;
    private final Map<String, OwnWords> own = new HashMap<>();
    private final LetterRenderer letters = new LetterRenderer(
            value -> value == null ? null : "Ada",
            new OneEdition(),
            edition -> new MailPolicy(Set.of(), Set.of(), "workshops@igf.example", ""),
            (edition, kind, language) -> Optional.ofNullable(own.get(edition + " " + kind + " " + language)),
            "https://gateway.example");

    private record OneEdition() implements Editions {
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

    @BeforeEach
    void write() {
        own.put("igf-2026 declined en", new OwnWords("Your workshop {number} for {edition}", """
                        # Thank you

                        We read **"{title}"** with care,
                        but cannot take it.

                        {reason}

                        {reasons}

                        {comments}

                        - [Our rules](https://igf.example/rules?a=1&b=2)
                        - mail <us@igf.example>"""));
    }

    private static MailBuilder declined(String title) {
        return mail("declined", PERSON)
                .proposal(PERSON)
                .language("en")
                .named()
                .values(Map.of("number", 7, "title", title, "reason", "Covered elsewhere.\nTwice.", "token", "t0k"));
    }

    @Test
    void replaceSubjectAndTextButNotGreetingLinksAndClosing() {
        var letter = letters.render(declined("Rivers").build());
        assertThat(letter.subject()).isEqualTo("Your workshop 7 for IGF 2026 Nairobi");
        assertThat(letter.text()).isEqualTo("""
                Dear Ada,

                Thank you

                We read "Rivers" with care,
                but cannot take it.

                Covered elsewhere.
                Twice.

                - Our rules (https://igf.example/rules?a=1&b=2)
                - mail us@igf.example

                Open the proposal: https://gateway.example/proposals/%s

                The secretariat of IGF 2026 Nairobi
                This message was sent automatically.
                """.formatted(PERSON));
        assertThat(letter.html())
                .contains("Dear Ada,", "<strong>&quot;Rivers&quot;</strong>", ">Open the proposal</a>")
                .contains("Covered elsewhere.<br />", "href=\"https://igf.example/rules?a=1&amp;b=2\"")
                .contains("with care,<br />", "class=\"more\"", "<h1 dir=\"auto\"")
                .as("paragraphs without a value")
                .doesNotContain("<p dir=\"auto\"></p>");
    }

    @Test
    void valuesAreTextWhateverTheyContain() {
        var title = "*Rivers* [x](https://evil.example) <b>seas</b> `{reason}` & <https://evil.example> #1";
        var letter = letters.render(declined(title).build());
        assertThat(letter.text()).contains("We read \"" + title + "\" with care");
        assertThat(letter.html())
                .contains(
                        "*Rivers* [x](https://evil.example) &lt;b&gt;seas&lt;/b&gt; `{reason}` &amp; &lt;https://evil")
                .doesNotContain("href=\"https://evil", "<b>", "<em>", "<code>");
    }

    @Test
    void htmlExpressionsImagesAndScriptsInTheWordsAreText() {
        own.put(
                "igf-2026 declined en",
                new OwnWords(
                        "[[${7+7}]]{token}",
                        "<script>alert(1)</script>\n\n<div onclick=\"x()\">a</div> [[${7+7}]] [(${7+7})]\n\n"
                                + "![seen](https://evil.example/1.png) [run](javascript:alert(1)) {reason}"));
        var letter = letters.render(declined("Rivers").build());
        assertThat(letter.subject()).as("a value that is no placeholder").isEqualTo("[[${7+7}]]");
        assertThat(letter.html())
                .contains("&lt;script&gt;", "&lt;div onclick=&quot;x()&quot;&gt;", "[[${7+7}]] [(${7+7})]")
                .doesNotContain("<script", "<img", "<div onclick", "javascript:", "evil.example");
        assertThat(letter.text()).contains("<script>alert(1)</script>", "seen run Covered elsewhere.");
    }

    @Test
    void areWrittenFromRightToLeft() {
        own.put("igf-2026 declined ar", new OwnWords("ورشة العمل {number}", "شكرًا على «{title}».\n\n* {reason}"));
        var letter = letters.render(declined("Rivers").language("ar").build());
        assertThat(letter.html())
                .contains("dir=\"rtl\"", "<p dir=\"auto\">شكرًا على «Rivers».</p>", "<ul dir=\"auto\">");
        assertThat(letter.subject()).isEqualTo("ورشة العمل 7");
        assertThat(letters.render(declined("Rivers").language("fr").build()).subject())
                .as("another language has the standard words")
                .endsWith("proposition non retenue");
        assertThat(letters.render(declined("Rivers").edition("igf-2027").build())
                        .subject())
                .as("another edition too")
                .isEqualTo("WS #7: not accepted");
    }

    @Test
    void areInAMailAboutARelease() {
        own.put("igf-2026 moved en", new OwnWords("Moved: {title}", "It is *now* at {start}."));
        var parts = Stream.of("scheduled", "moved")
                .map(template -> mail(template, PERSON)
                        .session(PERSON)
                        .language("en")
                        .values(ExampleLetter.values(template))
                        .build())
                .toList();
        var letter = letters.render(parts);
        assertThat(letter.text())
                .contains("WS #42: scheduled\n\nThe workshop", "Moved: Keeping island")
                .contains("It is now at 10 October 2026");
        assertThat(letter.html()).contains("It is <em>now</em> at 10 October 2026");
    }

    @Test
    void aSubjectWithATitleGivesWayIfAnybodyCouldHaveChosenTheTitle() {
        own.put("igf-2026 speaker-replaced en", new OwnWords("No longer in {title}", "{role} {title}"));
        var values = Map.<String, Object>of("number", 7, "title", "Win now", "senderPersonId", PERSON.toString());
        assertThat(letters.render(
                                mail("speaker-replaced", PERSON).values(values).build())
                        .subject())
                .isEqualTo("You are no longer named in session #7 of IGF 2026 Nairobi");
        own.put("igf-2026 speaker-replaced en", new OwnWords("{edition}: no longer in WS {number}", "{role} {title}"));
        assertThat(letters.render(
                                mail("speaker-replaced", PERSON).values(values).build())
                        .subject())
                .isEqualTo("IGF 2026 Nairobi: no longer in WS 7");
    }

    @Test
    void aParagraphWithoutAValueTakesNoOtherOneOfItsListItemAway() {
        var values = Map.<String, Object>of("title", "Rivers");
        var text = MarkdownText.fill("- {title}\n\n  {reason}\n- {reason}\n- last", values)
                .text();
        assertThat(text.lines().filter(line -> line.startsWith("-"))).containsExactly("- Rivers", "- last");
    }

    @Test
    void theAddressOfALinkIsShownUnlessItsTextIsTheWholeAddress() {
        assertThat(MarkdownText.fill("[e](https://igf.example) [https://igf.example](https://igf.example)", Map.of())
                        .text())
                .isEqualTo("e (https://igf.example) https://igf.example");
        assertThat(MarkdownText.fill("[example](mailto:us@igf.example) <us@igf.example>", Map.of())
                        .text())
                .isEqualTo("example (us@igf.example) us@igf.example");
    }

    @Test
    void hostileNestingIsText() {
        var filled = MarkdownText.fill(">".repeat(9_000) + " {title}", Map.of("title", "Rivers"));
        assertThat(filled.html().split("<blockquote", -1)).hasSizeLessThan(22);
        assertThat(filled.text()).contains("Rivers");
        assertThat(MarkdownText.refusals(">".repeat(9_000) + " {title}")).isEmpty();
    }

    static Stream<String> kinds() {
        return LetterCatalogue.names().stream();
    }

    /** Whoever begins with the standard words has a letter that reads the same. */
    @ParameterizedTest
    @MethodSource("kinds")
    void theStandardWordsAreMarkdownThatReadsTheSameAndLackNothing(String kind) {
        for (var language : LetterCatalogue.LANGUAGES) {
            own.clear();
            var content = mail(kind, PERSON)
                    .proposal(PERSON)
                    .language(language)
                    .values(ExampleLetter.values(kind))
                    .build();
            var standard = letters.render(content);
            var words = LetterCatalogue.standardWords(kind, language);
            assertThat(Placeholders.refusals(kind, words)).isEmpty();
            own.put("igf-2026 " + kind + " " + language, words);
            assertThat(letters.render(content).text()).as(language).isEqualTo(standard.text());
            assertThat(letters.render(content).subject()).isEqualTo(standard.subject());
        }
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var words = new OwnWords(
                "{Title}", "{number} {nothing} [a]({title}) [b](/c) <javascript:alert(1)> ![d](https://igf.example/d)");
        assertThat(Placeholders.refusals("receipt", words))
                .extracting(refusal -> refusal.rule() + " " + refusal.pointer() + " "
                        + refusal.args().get("given"))
                .containsExactly(
                        "UNKNOWN_PLACEHOLDER /subject {Title}",
                        "UNKNOWN_PLACEHOLDER /text {nothing}",
                        "LINK_NOT_ALLOWED /text {title}",
                        "LINK_NOT_ALLOWED /text /c",
                        "LINK_NOT_ALLOWED /text javascript:alert(1)",
                        "IMAGE_NOT_ALLOWED /text null");
        assertThat(Placeholders.refusals("declined", new OwnWords("x", "{title} {edition} {reasons}")))
                .extracting(Refusal::detail)
                .containsExactly(
                        "The text must contain {reason}, because its readers need the value.",
                        "The text must contain {comments}, because its readers need the value.");
    }

    @Test
    void everyKindHasGroupTriggerReadersAndPlaceholders() {
        var all = LetterCatalogue.all();
        assertThat(all).hasSizeGreaterThan(60).allSatisfy(kind -> {
            assertThat(kind.trigger()).as(kind.kind()).isNotEmpty();
            assertThat(kind.placeholders()).as(kind.kind()).isNotEmpty();
        });
        assertThat(all.getFirst().kind()).isEqualTo("receipt");
        assertThat(all)
                .as("their mails are of no edition")
                .noneMatch(kind -> kind.kind().startsWith("link-"));
        assertThat(LetterCatalogue.isKnown("link-me")).isFalse();
        assertThat(all).anySatisfy(kind -> {
            assertThat(kind.kind()).isEqualTo("declined-guest");
            assertThat(kind.placeholders())
                    .noneMatch(placeholder -> placeholder.name().equals("reason"));
        });
    }
}
