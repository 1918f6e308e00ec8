package igf.acceptance.workshop;

import static igf.acceptance.workshop.Story.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.ChosenFormat;
import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.proposal.ProposalShown;
import igf.api.roster.RosterEntryShown;
import igf.client.Versioned;
import igf.client.proposal.ProposalApi;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The real page that the parser was specified with. Only its figures are here, never its words. */
final class SeedStep {
    private final Story story;

    SeedStep(Story story) {
        this.story = story;
    }

    void seedIsRead(String page) {
        ProposalApi api = story.callers.as(ORGANIZER, ProposalApi.class);
        ProposalShown draft =
                Versioned.of(api.draftFromText(story.edition, page)).body();

        List<RosterEntryShown> roster = Story.roster(draft);
        assertThat(roster)
                .extracting(entry -> entry.role().name())
                .containsExactlyInAnyOrder(
                        "ORGANIZER",
                        "ORGANIZER",
                        "SPEAKER",
                        "SPEAKER",
                        "SPEAKER",
                        "MODERATOR",
                        "ONLINE_MODERATOR",
                        "RAPPORTEUR");
        assertThat(roster.stream().map(RosterEntryShown::name).distinct()).hasSize(5);
        assertThat(draft.format()).isEqualTo(new ChosenFormat(FormatType.ROUND_TABLE, Layout.CIRCLE, 60));
        assertThat(words(Objects.requireNonNull(draft.policyQuestions()))).containsExactly(88, 78, 75, 91);
        assertThat(draft.sdgs()).containsExactly(16);
        assertThat(words(Arrays.asList(
                        Objects.requireNonNull(draft.description()).split("\n\n"))))
                .containsExactly(253, 122);
        assertThat(words(Objects.requireNonNull(draft.hybrid()))).containsExactly(60, 86, 35);
        assertThat(draft.unassigned()).containsExactly("Session");
        assertThat(Objects.requireNonNull(draft.source()).editionGuess()).isEqualTo(2022);
        String everything = story.callers
                .raw()
                .get(ORGANIZER, "/api/v1/proposals/" + draft.id())
                .json()
                .toString();
        assertThat(everything).contains("POSSIBLE_EXPECTED_OUTCOMES", "FORMAT_CONTRADICTION", "PROMISED_GROUP_MISSING");
    }

    private static List<Integer> words(List<String> texts) {
        return texts.stream().map(text -> text.strip().split("\\s+").length).toList();
    }
}
