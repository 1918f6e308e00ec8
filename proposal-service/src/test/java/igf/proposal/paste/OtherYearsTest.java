package igf.proposal.paste;

import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.paste.PastedProposal.Hint;
import org.junit.jupiter.api.Test;

/** What pages of other years do to a reader that knows one year's form. */
class OtherYearsTest {

    private static PastedProposal page(String... blocks) {
        return PastedText.parse("IGF 2022 WS #8 Tides\nPanel - Auditorium - 60 Min\n" + String.join("\n", blocks));
    }

    @Test
    void targets_are_numbers_and_the_prose_beside_them_explains_them() {
        var listed = page("SDGs", "9. Industry, Innovation and Infrastructure", "Targets: 9.1, 9.C and 16.10");
        assertThat(listed.sdgTargets()).containsExactly("9.1", "9.c", "16.10");
        assertThat(listed.sdgExplanation()).isNull();
        var told =
                page("Targets: Cables are infrastructure.", "9.c Access for all, at last.", "4.2 million are waiting.");
        assertThat(told.sdgTargets()).containsExactly("9.c");
        assertThat(told.sdgExplanation())
                .isEqualTo("Cables are infrastructure.\n\n9.c Access for all, at last.\n\n4.2 million are waiting.");
        assertThat(told.sdgs()).contains(9).doesNotContain(4);
        assertThat(page("Targets: version 2.0 of the net, and 99.9 of all people")
                        .sdgTargets())
                .isEmpty();
    }

    @Test
    void two_answers_in_one_block_are_two_answers() {
        var asked = page(
                "Hybrid Format: - How will you facilitate interaction between onsite and online speakers and attendees?"
                        + " By one queue. - How will you design the session to ensure the best possible experience for"
                        + " online and onsite participants? With two screens.",
                "Please note any complementary online tools/platforms you plan to use to increase participation and"
                        + " interaction during the session. None.");
        assertThat(asked.hybrid()).containsExactly("By one queue.", "With two screens.", "None.");
        var numbered = page("Hybrid Format: 1) Both rooms share one clock. 2) The online room speaks first.");
        assertThat(numbered.hybrid()).containsExactly("Both rooms share one clock.", "The online room speaks first.");
    }

    @Test
    void a_label_word_in_a_sentence_is_a_word() {
        var small = page(
                "Description: We speak of three", "targets: reach, cost and trust.", "Expected Outcomes", "A list.");
        assertThat(small.description()).isEqualTo("We speak of three\n\ntargets: reach, cost and trust.");
        assertThat(small.outcomes()).isEqualTo("A list.");
        var great = page("Description: It is what the law calls", "Diversity", "and what we call a choice.");
        assertThat(great.description()).contains("Diversity");
        assertThat(great.sections()).isEmpty();
    }

    @Test
    void small_labels_are_labels_where_all_are_small() {
        var page = page("policy question(s): Who pays?", "description: Nobody does.", "expected outcomes: A bill.");
        assertThat(page.description()).isEqualTo("Nobody does.");
        assertThat(page.outcomes()).isEqualTo("A bill.");
    }

    @Test
    void a_question_may_end_with_a_full_stop() {
        var page = page(
                "Policy Question(s): How can islands pay for cables?",
                "",
                "What steps should regulators take to keep landings open.",
                "",
                "Landings are few and storms are many.");
        assertThat(page.policyQuestions())
                .containsExactly(
                        "How can islands pay for cables?",
                        "What steps should regulators take to keep landings open.\n\nLandings are few and storms are many.");
        assertThat(page("Policy Question(s): How can islands pay?", "", "What matters is trust.")
                        .policyQuestions())
                .hasSize(1);
    }

    @Test
    void what_is_no_text_is_replaced_and_noticed() {
        var page = page("Description: Half a \uD83D pair,\u0000and a\u0007bell.\u000BA new line.");
        assertThat(page.description()).isEqualTo("Half a \uFFFD pair, and a bell.\n\nA new line.");
        assertThat(page.source().hints()).contains(Hint.Code.CHARACTERS_REPLACED);
        assertThat(page.source().text()).doesNotContain("\u0000", "\u0007", "\uD83D");
        assertThat(page("Description: All \uD83D\uDE00 well.\tReally.").source().hints())
                .doesNotContain(Hint.Code.CHARACTERS_REPLACED);
    }
}
