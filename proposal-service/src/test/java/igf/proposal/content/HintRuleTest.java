package igf.proposal.content;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.ContentBuilder;
import igf.proposal.content.HintRule.OpenedEntry;
import igf.proposal.content.HintRule.OpenedProposal;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HintRuleTest {

    private static Content saying(FormatType format, String description, String hybrid) {
        return ContentBuilder.content()
                .title("T")
                .format(new ChosenFormat(format, Layout.CIRCLE, 60))
                .description(description)
                .hybrid(List.of(hybrid))
                .build();
    }

    private static OpenedEntry speaker(String person, StakeholderGroup group, Region region, @Nullable Gender gender) {
        return new OpenedEntry(RosterRole.SPEAKER, person, group, region, gender);
    }

    private final RefusalWords words = new RefusalWords(new IcuMessageSource(RefusalWords.CATALOGUE));

    private static final List<OpenedEntry> MIXED = List.of(
            speaker("a", StakeholderGroup.GOVERNMENT, Region.AFRICAN, Gender.FEMALE),
            speaker("b", StakeholderGroup.PRIVATE_SECTOR, Region.WEOG, Gender.MALE));

    private static List<String> codes(Content content, List<OpenedEntry> people) {
        return HintRule.findHints(new OpenedProposal(content, people)).stream()
                .map(Hint::code)
                .toList();
    }

    @Test
    void there_is_nothing_to_say_of_a_proposal_that_keeps_its_word() {
        var content = saying(FormatType.ROUND_TABLE, "We bring together government and industry.", "A round table.");
        assertThat(codes(content, MIXED)).isEmpty();
    }

    @Test
    void a_group_that_the_text_promises_and_no_speaker_is_of_is_named() {
        var content = saying(
                FormatType.ROUND_TABLE, "Why?\nWe bring together industry, government and civil society.", "One queue");
        assertThat(HintRule.findHints(new OpenedProposal(content, MIXED)))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.code()).isEqualTo("PROMISED_GROUP_MISSING");
                    assertThat(hint.detail()).contains("Civil Society");
                    assertThat(words.describe("hint." + hint.code(), hint.args(), Locale.of("es")))
                            .hasValue(
                                    "El texto promete un grupo de partes interesadas al que no pertenece ningún ponente:"
                                            + " Sociedad civil.");
                });
    }

    @Test
    void a_group_that_is_only_spoken_of_is_not_promised() {
        var content = saying(FormatType.ROUND_TABLE, "Civil society was harmed.", "One queue");
        assertThat(codes(content, MIXED)).isEmpty();
    }

    @Test
    void two_formats_are_told() {
        var content = saying(FormatType.ROUND_TABLE, "Text", "The panel discussion is streamed.");
        assertThat(codes(content, MIXED)).containsExactly("FORMAT_CONTRADICTION");
    }

    @Test
    void one_person_in_two_roles_that_need_two_is_told() {
        var content = saying(FormatType.PANEL, "Text", "One queue");
        var people = new java.util.ArrayList<>(MIXED);
        people.add(new OpenedEntry(RosterRole.ONLINE_MODERATOR, "c", null, null, null));
        people.add(new OpenedEntry(RosterRole.RAPPORTEUR, "c", null, null, null));
        assertThat(codes(content, people)).containsExactly("SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR");
        people.add(new OpenedEntry(RosterRole.MODERATOR, "c", null, null, null));
        assertThat(codes(content, people))
                .containsExactly(
                        "SAME_PERSON_MODERATOR_AND_ONLINE_MODERATOR", "SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR");
    }

    @Test
    void speakers_who_are_all_alike_are_told_and_what_is_not_disclosed_tells_nothing() {
        var content = saying(FormatType.PANEL, "Text", "One queue");
        var alike = List.of(
                speaker("a", StakeholderGroup.GOVERNMENT, Region.AFRICAN, Gender.MALE),
                speaker("b", StakeholderGroup.GOVERNMENT, Region.AFRICAN, Gender.MALE));
        assertThat(codes(content, alike)).containsExactly("ONE_GENDER", "ONE_REGION", "ONE_STAKEHOLDER_GROUP");
        var silent = List.of(
                speaker("a", StakeholderGroup.GOVERNMENT, Region.AFRICAN, Gender.UNDISCLOSED),
                speaker("b", StakeholderGroup.CIVIL_SOCIETY, Region.WEOG, Gender.UNDISCLOSED));
        assertThat(codes(content, silent)).isEmpty();
        assertThat(codes(content, alike.subList(0, 1))).isEmpty();
    }

    @Test
    void every_rule_is_a_sentence_of_its_own() {
        assertThat(HintRule.ALL).extracting(HintRule::expectation).doesNotHaveDuplicates();
        assertThat(HintRule.ALL)
                .allSatisfy(rule -> assertThat(rule.expectation()).contains(" "));
    }
}
