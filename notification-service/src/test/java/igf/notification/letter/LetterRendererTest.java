package igf.notification.letter;

import static igf.notification.MailBuilder.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.notification.catalogue.MailContent;
import igf.notification.edition.Edition;
import igf.notification.edition.Editions;
import igf.notification.policy.MailPolicy;
import igf.notification.words.OwnWordsSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The words of mails: texts instead of codes, and only values that exist. */
class LetterRendererTest {

    private static final UUID PERSON = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfb");

    private final LetterRenderer letters = new LetterRenderer(
            value -> value == null ? null : "Ada",
            new Editions() {
                @Override
                public Optional<Edition> find(String slug) {
                    return switch (slug) {
                        case "igf-2026" ->
                            Optional.of(new Edition("IGF 2026 Nairobi", ZoneId.of("Africa/Nairobi"), "en"));
                        case "fgi-2026" -> Optional.of(new Edition("FGI 2026 Dakar", ZoneId.of("Africa/Dakar"), "fr"));
                        default -> Optional.empty();
                    };
                }

                @Override
                public boolean isKnown(String slug) {
                    return slug.equals("igf-2026");
                }

                @Override
                public Set<String> slugs() {
                    return Set.of("igf-2026");
                }
            },
            edition -> new MailPolicy(Set.of(), Set.of(), "workshops@igf.example", ""),
            OwnWordsSource.NONE,
            "https://gateway.example");

    private Letter letter(String template, String edition, @Nullable String language, Map<String, Object> values) {
        return letters.render(mail(template, PERSON)
                .edition(edition)
                .language(language)
                .named()
                .values(values)
                .build());
    }

    @Test
    void aParagraphOfThePlainTextEndsWithAnEmptyLine() {
        var letter = letter("receipt", "igf-2026", null, Map.of("number", 7, "title", "Rivers"));
        assertThat(letter.text()).isEqualTo("""
                Dear Ada,

                Your proposal "Rivers" was submitted and has the number 7.

                We will inform you when a decision has been taken.

                The secretariat of IGF 2026 Nairobi
                This message was sent automatically.
                """);
        var linked = letter("link-me", "", null, Map.of("token", "t0ken", "expiresAt", "2026-12-01T00:00:00Z"));
        assertThat(linked.text())
                .contains(
                        "until 1 December 2026",
                        "\n\nIf it was not you, you do not need to do anything.\n\n"
                                + "Sign in: https://gateway.example/links/t0ken\n\nThe secretariat\n");
    }

    @Test
    void anInstantIsShownByTheEditionsClocksAndByThoseOfUtc() {
        var due =
                Map.<String, Object>of("number", 7, "title", "Rivers", "kind", "FULL", "dueAt", "2026-10-10T09:30:00Z");
        assertThat(letter("report-due", "igf-2026", "en", due).text())
                .contains("10 October 2026, 12:30 (Africa/Nairobi; 09:30 UTC)");
        assertThat(letter("report-due", "igf-2026", "fr", due).text())
                .contains("12:30 (Africa/Nairobi\u202f; 09:30 UTC)");
        assertThat(letter("report-due", "unknown", "fr", due).text()).contains("10 octobre 2026", "09:30 UTC");
        var late =
                Map.<String, Object>of("number", 7, "title", "Rivers", "kind", "FULL", "dueAt", "2026-10-10T22:30:00Z");
        assertThat(letter("report-due", "igf-2026", "fr", late).text())
                .as("another day there")
                .contains("11 octobre 2026", "10 octobre 2026");
    }

    @Test
    void editionsAndRolesAreNamedInTheLanguageOfTheMail() {
        var values = Map.<String, Object>of("title", "Rivers", "role", "ONLINE_MODERATOR", "token", "t");
        assertThat(letter("invitation", "igf-2026", "en", values).text())
                .contains("online moderator", "IGF 2026 Nairobi")
                .doesNotContain("ONLINE_MODERATOR", "igf-2026");
        assertThat(letter("invitation", "igf-2026", "fr", values).text()).contains("modération en ligne");
        assertThat(letter("report-due", "igf-2026", "en", Map.of("kind", "SHORT"))
                        .text())
                .contains("(short version)");
        var sessions = List.of(Map.of("number", 7, "title", "Rivers", "role", "SPEAKER"));
        assertThat(letter("overbooked", "igf-2026", "en", Map.of("limit", 1, "sessions", sessions, "token", "t"))
                        .text())
                .contains("• WS #7: Rivers (speaker)");
        assertThat(letter(
                                "overbooked",
                                "igf-2026",
                                "en",
                                Map.of("limit", 1, "sessions", List.of("As drafted before"), "token", "t"))
                        .text())
                .contains("• As drafted before");
    }

    @Test
    void moreTimeForAConditionNamesTheOthersWithTheirDays() {
        var values = Map.<String, Object>of(
                "number", 7,
                "title", "Rivers",
                "condition", "A moderator",
                "dueBefore", "2026-06-01T00:00:00Z",
                "dueAt", "2026-07-01T00:00:00Z",
                "others", List.of(Map.of("condition", "Two speakers", "dueAt", "2026-06-09T00:00:00Z")));
        assertThat(letter("condition-extended", "igf-2026", "en", values).text())
                .contains("is accepted with conditions", "A moderator", "• Two speakers – by 9 June 2026")
                .doesNotContain("last check");
        assertThat(letter("condition-extended", "igf-2026", "fr", values).text())
                .contains("• Two speakers – avant le 9 juin 2026");
        var alone = new java.util.HashMap<>(values);
        alone.put("others", List.of());
        assertThat(letter("condition-extended", "igf-2026", "en", alone).text()).doesNotContain("also open");
    }

    /** Readers are not told who withdrew, and a reserved proposal moves up only if there are enough places. */
    @Test
    void noMailPromisesOrTellsWhatMayNotBeSo() {
        var values = Map.<String, Object>of("number", 7, "title", "Rivers");
        assertThat(letter("reserved", "igf-2026", "en", values).text())
                .contains("it may be accepted")
                .doesNotContain("will move up");
        assertThat(letter("reserved", "igf-2026", "fr", values).text())
                .contains("peut être retenue")
                .doesNotContain("montera");
        assertThat(letter("withdrawn-guest", "igf-2026", "en", values).text())
                .contains("was withdrawn")
                .doesNotContain("organizers");
        assertThat(letter("withdrawn-guest", "igf-2026", "fr", values).text())
                .contains("a été retiré")
                .doesNotContain("rganisateurs");
        assertThat(letter("withdrawn", "igf-2026", "en", values).text()).doesNotContain("again");
        assertThat(letter("withdrawn", "igf-2026", "en", Map.of("number", 7, "title", "Rivers", "again", "Rivers"))
                        .text())
                .contains("You can submit \"Rivers\" again as long as the call is open.");
    }

    @Test
    void whoIsScreenedOutReadsWhatFailedAndTheNoteAndNoEmptyList() {
        var failed = List.of(Map.of("name", "Enough speakers", "evidence", "2 speakers."));
        assertThat(letter("screened-out", "igf-2026", "en", Map.of("failed", failed, "note", "Name a third."))
                        .text())
                .contains("not met:\n• Enough speakers: 2 speakers.\n\nThe secretariat adds:\nName a third.\n");
        assertThat(letter("screened-out", "igf-2026", "en", Map.of("failed", List.of(), "note", "Not a workshop."))
                        .text())
                .contains("adds:\nNot a workshop.")
                .doesNotContain("criteria are not met");
        assertThat(letter("screened-out", "igf-2026", "fr", Map.of("failed", failed))
                        .text())
                .contains("Enough speakers\u00a0: 2 speakers.")
                .doesNotContain("ajoute");
    }

    @Test
    void whatARosterLacksIsSaidInTheLanguageOfTheMail() {
        var detail = "There are 0 organizers, at least 1 are needed.";
        var rule = "ORGANIZERS_BELOW_MINIMUM";
        var lacks = List.of(
                Map.of("rule", rule, "detail", detail, "given", 0, "least", 1),
                Map.of("rule", "ONE_GENDER_ONLY", "detail", "All speakers are of one gender."));
        var values = Map.<String, Object>of("title", "Rivers", "breaches", lacks);
        assertThat(letter("roster-below-minimum", "igf-2026", "en", values).text())
                .contains("• Organizers: 1 required; you have 0.\n• All speakers are of the same gender.");
        assertThat(letter("roster-below-minimum", "igf-2026", "ru", values).text())
                .contains("• Организаторов: 0; нужно не меньше 1.\n• Все спикеры одного пола.");
        var ofEarlierReleases = List.of(Map.of("rule", rule, "detail", detail), Map.of("detail", detail));
        var older = Map.<String, Object>of("title", "Rivers", "breaches", ofEarlierReleases);
        assertThat(letter("roster-below-minimum", "igf-2026", "ru", older).text())
                .contains("• " + detail + "\n• " + detail);
    }

    @Test
    void aLetterSaysWhichLanguageItIsReallyIn() {
        assertThat(letter("receipt", "igf-2026", "de", Map.of()).language().toLanguageTag())
                .isEqualTo("en");
        assertThat(letter("receipt", "igf-2026", "de", Map.of()).html()).contains("lang=\"en\"", "dir=\"ltr\"");
        assertThat(letter("receipt", "igf-2026", "ar", Map.of()).html()).contains("lang=\"ar\"", "dir=\"rtl\"");
        assertThat(letter("receipt", "igf-2026", "fr-CH", Map.of()).language().toLanguageTag())
                .isEqualTo("fr");
        assertThat(letter("receipt", "igf-2026", "fr-CH", Map.of()).sender().name())
                .isEqualTo("Le secrétariat de IGF 2026 Nairobi");
    }

    @Test
    void aReaderWithoutALanguageOfMailsReadsThatOfTheEdition() {
        assertThat(letter("receipt", "fgi-2026", null, Map.of()).language()).isEqualTo(Locale.FRENCH);
        assertThat(letter("receipt", "fgi-2026", "de", Map.of()).language()).isEqualTo(Locale.FRENCH);
        assertThat(letter("receipt", "fgi-2026", "en-GB", Map.of()).language()).isEqualTo(Locale.ENGLISH);
        assertThat(letter("receipt", "unknown", null, Map.of()).language()).isEqualTo(Locale.ENGLISH);
        assertThat(letters.subjectPattern("fgi-2026", "receipt", null)).contains("proposition reçue");
        var at = "2026-10-10T06:00:00Z";
        var release = mail("scheduled", PERSON)
                .edition("fgi-2026")
                .session(UUID.randomUUID())
                .named()
                .values(Map.of("number", 8, "title", "Seas", "release", 3, "startsAt", at, "endsAt", at))
                .build();
        assertThat(letters.render(List.of(release, release)).language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void whoIsInvitedInSeveralRolesReadsAllOfThemAndHasALinkForEach() {
        var places = List.of(
                Map.of("role", "SPEAKER", "tokenSealed", "enc:1:" + PERSON + ":c2VhbGVk"),
                Map.of("role", "MODERATOR", "tokenSealed", "enc:1:" + PERSON + ":c2VhbGVk"));
        var letter = letter(
                "invitation-roles",
                "igf-2026",
                "en",
                Map.of("title", "Rivers", "places", places, "expiresAt", "2026-12-01T00:00:00Z"));
        assertThat(letter.text())
                .contains("as:\n\n• speaker\n• moderator\n\nPlease say")
                .contains("""
                        Answer the invitation as speaker: https://gateway.example/invitations/Ada

                        Answer the invitation as moderator: https://gateway.example/invitations/Ada

                        The secretariat""");
        assertThat(letter.html())
                .containsPattern(
                        "href=\"https://gateway.example/invitations/Ada\"[^>]*>Answer the invitation as speaker</a>")
                .contains(">Answer the invitation as moderator</a>");
        assertThat(letters.renderMasked(mail("invitation-roles", PERSON)
                                .named()
                                .values(Map.of("places", places))
                                .build())
                        .text())
                .contains("/invitations/…")
                .doesNotContain("/invitations/Ada");
    }

    @Test
    void aMailAboutASeatSaysWhereAndWhenOrNothingOfIt() {
        var seat = Map.<String, Object>of(
                "number",
                7,
                "title",
                "Seas",
                "attendance",
                "ONSITE",
                "start",
                "2026-10-10T09:00",
                "end",
                "2026-10-10T10:00",
                "timeZone",
                "Africa/Nairobi",
                "roomName",
                "Harbour");
        assertThat(letter("seat-confirmed", "igf-2026", "en", seat).text())
                .contains("\"Seas\" (in the room).")
                .containsPattern("10 October 2026.* to 10 October 2026.*\\(Africa/Nairobi\\)\\nHarbour");
        assertThat(letter(
                                "seat-confirmed",
                                "igf-2026",
                                "fr",
                                Map.of("number", 7, "title", "Seas", "attendance", "ONLINE"))
                        .text())
                .contains("«\u00a0Seas\u00a0» (en ligne).\n\nSi vous");
        assertThat(letter("seat-changed", "igf-2026", "en", seat).text()).doesNotContain("Before");
    }

    @Test
    void theMessagesOfOneReleaseAreOneLetterInTheOrderOfTheSessions() {
        var late = ofRelease("scheduled", 8, "2026-10-11T06:00:00Z", "startsAt", "endsAt");
        var early = ofRelease("cancelled", 7, "2026-10-10T06:00:00Z", "previousStartsAt", "previousEndsAt");
        var letter = letters.render(List.of(late, early));
        assertThat(letter.subject()).isEqualTo("Your sessions in the programme of IGF 2026 Nairobi");
        assertThat(letter.text())
                .containsSubsequence(
                        "Dear Ada,\n\nA new version of the programme",
                        "WS #7: cancelled\n\nThe workshop \"Seas\"",
                        "WS #8: scheduled\n\nThe workshop \"Seas\" is in the programme",
                        "Open the programme: https://gateway.example/programme/igf-2026\n\nThe secretariat")
                .doesNotContain("Open the session");
        assertThat(letter.calendars())
                .extracting(Letter.Calendar::method, Letter.Calendar::fileName)
                .containsExactly(tuple("CANCEL", "session-7.ics"), tuple("REQUEST", "session-8.ics"));
        assertThat(letters.render(List.of(late)).calendars())
                .extracting(Letter.Calendar::fileName)
                .containsExactly("session.ics");
    }

    private static MailContent ofRelease(String template, int number, String at, String starts, String ends) {
        return mail(template, PERSON)
                .session(UUID.randomUUID())
                .language("en")
                .named()
                .values(Map.of("number", number, "title", "Seas", "release", 3, starts, at, ends, at))
                .build();
    }

    @Test
    void repliesGoToTheEditionIfNoOrganizerCanBeWrittenTo() {
        var sealed = "enc:1:" + PERSON + ":c2VhbGVk";
        var letter = letter("invitation", "igf-2026", "en", Map.of("token", "t", "replyTo", List.of(sealed)));
        assertThat(letter.text())
                .as("what is decrypted is no address, like that of an erased person")
                .contains("You are named")
                .doesNotContain("your reply", "enc:1:");
        assertThat(letter.sender().replyTo()).isEmpty();
    }

    @Test
    void anEditionsMailsComeFromWhereItsPolicySays() {
        var sender = letter("receipt", "igf-2026", "en", Map.of()).sender();
        assertThat(sender.from()).isEqualTo("workshops@igf.example");
    }

    @Test
    void aMailAboutAReportLeadsToItsForm() {
        for (var kind : List.of("due", "overdue", "reminded", "returned", "extended", "waived", "published")) {
            var values = Map.<String, Object>of("number", 7, "title", "Rivers", "kind", "FULL", "reason", "A name.");
            var letter = letters.render(mail("report-" + kind, PERSON)
                    .session(PERSON)
                    .language("fr")
                    .named()
                    .values(values)
                    .build());
            assertThat(letter.text())
                    .as(kind)
                    .contains("https://gateway.example/me/sessions/" + PERSON + "/report", "Rivers");
        }
    }

    @Test
    void aMailAboutAProposalHasAButtonThatLeadsToIt() {
        var values = Map.<String, Object>of("number", 7, "title", "Rivers", "reason", "Covered elsewhere.");
        var declined = letters.render(mail("declined", PERSON)
                .proposal(PERSON)
                .language("en")
                .values(values)
                .build());
        assertThat(declined.text())
                .contains("Covered elsewhere.", "allows appeals")
                .contains("Open the proposal: https://gateway.example/proposals/" + PERSON);
        assertThat(declined.html())
                .containsPattern("href=\"https://gateway.example/proposals/" + PERSON + "\"[^>]*>Open");
        assertThat(letter("declined", "igf-2026", "en", values).text())
                .as("a proposal that is not known")
                .doesNotContain("/proposals/");
        assertThat(letter("scheduled", "igf-2026", "fr", Map.of("number", 7)).text())
                .contains("https://gateway.example/programme/igf-2026/sessions/7");
    }

    /** A mail that loads something tells a third party who reads it. */
    @Test
    void theHtmlLoadsNothingAndEscapesWhatPeopleWrote() {
        var html = letter("receipt", "igf-2026", "ar", Map.of("number", 7, "title", "<img src=https://x.example>"))
                .html();
        assertThat(html)
                .contains("&lt;img src", "prefers-color-scheme: dark", "<title>ورشة العمل", "direction:rtl")
                .doesNotContain("<img", "<link", "@import", "url(", "${", "data-th", "{direction}")
                .doesNotContain("text-align:left;color");
    }
}
