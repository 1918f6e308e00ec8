package igf.proposal.paste.line;

import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.paste.PastedProposal;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.PastedText;
import igf.proposal.paste.Samples;
import igf.proposal.paste.label.HybridAnswers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single rules of reading, where a page would hide them. */
class LinesTest {
    private static final String PEOPLE =
            "Organizer 1: Ada Ferrow, Tide Lab\nSpeaker 1: Bo Quillan, Government, African Group\n";

    @Test
    void lineEndsBlanksAndMarkupDoNotMatter() {
        String page = Samples.text("2022-stripped");
        PastedProposal plain = PastedText.parse(page);
        for (String other : List.of(
                page.replace("\n", "\r\n"),
                page.replace("\n", "\r"),
                page.replace(' ', '\u00A0'),
                page.replace(" ", "&nbsp;"),
                "\uFEFF" + page.replace("\n", " \n\t"),
                "<p>" + page.replace("\n", "</p>\n<p>") + "</p>",
                page.replace("\u2022 ", "\u27A2 "),
                page.replace("\u2022 ", "- "))) {
            assertThat(PastedText.parse(other))
                    .usingRecursiveComparison()
                    .ignoringFields("source.text")
                    .isEqualTo(plain);
        }
    }

    @Test
    void numberedSentenceIsNoGoal() {
        PastedProposal page = PastedText.parse(
                "Panel - 60 Min\n16. Peace, Justice and strong routers?\n18. Peace?\n5. Gender Equality");
        assertThat(page.policyQuestions()).containsExactly("Peace, Justice and strong routers?", "Peace?");
        assertThat(page.sdgs()).containsExactly(5);
    }

    @Test
    void moreThanThreePeopleWithoutLabelsStayUnassigned() {
        String person = " Tarn, Civil Society, African Group\n";
        PastedProposal page = PastedText.parse(
                PEOPLE + "Al" + person + "Bea" + person + "Cy" + person + "Di" + person + "Panel - 60 Min");
        assertThat(page.unassigned()).hasSize(4).allMatch(line -> line.endsWith("Tarn, Civil Society, African Group"));
        assertThat(page.source().hints()).containsExactly(Hint.Code.ROLES_UNCLEAR);
        assertThat(page.roster()).hasSize(2);
    }

    @Test
    void agendaThatSpeaksOfSpeakersAddsNobody() {
        PastedProposal page = PastedText.parse(
                PEOPLE + "Description:\nWe talk.\nSpeaker 1: opens with a case\nModerator: five minutes");
        assertThat(page.roster()).hasSize(2);
        assertThat(page.description()).isEqualTo("We talk.\n\nSpeaker 1: opens with a case\n\nModerator: five minutes");
    }

    @Test
    void onlyLineAboveThePeopleIsOfferedAsTitle() {
        PastedProposal page = PastedText.parse("Harbours of Light\n" + PEOPLE);
        assertThat(page.title()).isEqualTo("Harbours of Light");
        assertThat(page.source().hints()).containsExactly(Hint.Code.TITLE_GUESSED);
    }

    @Test
    void answerWithoutTextIsOpen() {
        PastedProposal page = PastedText.parse("Hybrid Format: - " + HybridAnswers.QUESTIONS.get(0) + "\n- "
                + HybridAnswers.QUESTIONS.get(1) + "\nA map.");
        assertThat(page.hybrid()).containsExactly("", "A map.");
        assertThat(page.openPoints())
                .extracting(point -> point.code() + " " + point.pointer())
                .contains("HYBRID_ANSWER_MISSING /hybrid/0");
    }

    @Test
    void evidenceTellsLineAndSureness() {
        PastedProposal page =
                PastedText.parse(PEOPLE + "\nCara Ostrander, Civil Society, African Group\nPanel - 60 Min");
        assertThat(page.evidence())
                .extracting(
                        each -> each.pointer() + " " + each.firstLine() + " " + each.confidence() + " " + each.rule())
                .containsExactly(
                        "/roster/0 1 HIGH numbered",
                        "/roster/1 2 HIGH numbered",
                        "/roster/2 4 MEDIUM role-order",
                        "/format 5 HIGH format-line");
    }

    @Test
    void roleWithoutAPersonTakesNoOtherLineForOne() {
        PastedProposal page = PastedText.parse(
                PEOPLE + "Moderator\nCara Ostrander\nRapporteur\nFormat\nRound Table - Circle - 60 Min");
        assertThat(page.roster()).hasSize(3);
        assertThat(page.format().minutes()).isEqualTo(60);
    }
}
