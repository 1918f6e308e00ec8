package igf.acceptance.workshop;

import static igf.acceptance.workshop.Story.ORGANIZER;
import static igf.acceptance.workshop.Story.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.acceptance.system.Editions;
import igf.api.proposal.ChosenFormat;
import igf.api.proposal.ContentBody;
import igf.api.proposal.ContentBody.FormatBody;
import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.proposal.OpenPoint;
import igf.api.proposal.ProposalShown;
import igf.api.proposal.Stage;
import igf.api.proposal.SubmissionShown;
import igf.api.roster.RosterBody;
import igf.api.roster.RosterEntryShown;
import igf.client.Etag;
import igf.client.Problem.Violation;
import igf.client.ProblemException;
import igf.client.Versioned;
import igf.client.proposal.Edition;
import igf.client.proposal.EditionApi;
import igf.client.proposal.ProposalApi;
import igf.client.proposal.Reviewer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Steps 1 to 3: a call opens, a page is pasted and completed, others are written by hand. */
final class OpeningSteps {
    private static final String TITLE = "Nineteen days without a cable";
    private static final String SUBTHEME = "avoiding-internet-fragmentation";

    private final Story story;

    OpeningSteps(Story story) {
        this.story = story;
    }

    void editionOpens() {
        EditionApi editions = story.callers.as(SECRETARIAT, EditionApi.class);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        editions.putEdition(
                story.edition,
                new Edition.EditionRequest(
                        "Forum of the journey",
                        "Staying reachable",
                        "Lakemouth",
                        "Africa/Addis_Ababa",
                        Story.FIRST_DAY,
                        Story.FIRST_DAY.plusDays(4),
                        new Edition.Call(now.minus(30, ChronoUnit.DAYS), now.plus(30, ChronoUnit.DAYS), null),
                        "igf-2022"));
        editions.putReviewers(
                story.edition,
                new Reviewer.ReviewerList(Story.MAG.stream()
                        .map(name -> new Reviewer(
                                name + "@example.org", "Reviewer " + name, "Body of " + name, null, null, List.of()))
                        .toList()));

        Edition shown = Editions.shown(story.callers, story.edition);

        assertThat(shown.rules().version()).isPositive();
        assertThat(shown.rules().subthemes()).extracting(Edition.Subtheme::id).contains(SUBTHEME);
        assertThat(shown.rules().criteria()).hasSize(6);
        assertThat(shown.rules().compulsory()).contains("TITLE", "MODERATOR", "GENDER");
        assertThat(shown.rules().limits().counts()).containsEntry("SPEAKERS", new Edition.Range(3, null));
        assertThat(shown.codeOfConduct().version()).isNotBlank();
        assertThat(shown.startsOn()).isEqualTo(Story.FIRST_DAY);
    }

    void pageBecomesDraft() {
        String page = Pages.sample();
        ProposalApi api = story.callers.as(ORGANIZER, ProposalApi.class);
        ProposalShown draft =
                Versioned.of(api.draftFromText(story.edition, page)).body();
        story.proposals.put(draft.id().toString(), TITLE);

        assertThat(draft.state()).isEqualTo(Stage.DRAFT);
        assertThat(draft.number()).isNull();
        assertThat(Story.roster(draft))
                .extracting(entry -> entry.role() + " " + entry.name())
                .containsExactlyInAnyOrder(
                        "ORGANIZER Mirela Vantongeren",
                        "ORGANIZER Teodoro Quillfeather",
                        "SPEAKER Asha Wendelbury",
                        "SPEAKER Bakari Olumendo",
                        "SPEAKER Ilze Kvartsberga",
                        "MODERATOR Mirela Vantongeren",
                        "ONLINE_MODERATOR Teodoro Quillfeather",
                        "RAPPORTEUR Teodoro Quillfeather");
        assertThat(draft.format()).isEqualTo(new ChosenFormat(FormatType.ROUND_TABLE, Layout.CIRCLE, 60));
        assertThat(draft.policyQuestions()).hasSize(4).allMatch(question -> question.endsWith("?"));
        assertThat(draft.sdgs()).containsExactly(9);
        assertThat(Objects.requireNonNull(draft.description()).split("\n\n")).hasSize(2);
        assertThat(draft.hybrid()).hasSize(3);
        assertThat(draft.unassigned()).containsExactly("Session");
        assertThat(Objects.requireNonNull(draft.source()).text()).isEqualTo(page);
        assertThat(draft.openPoints())
                .extracting(OpenPoint::code)
                .contains("TITLE_MISSING", "THEME_MISSING", "GENDER_MISSING", "ATTENDANCE_MISSING", "EMAIL_MISSING");
        String everything = story.callers
                .raw()
                .get(ORGANIZER, "/api/v1/proposals/" + draft.id())
                .json()
                .toString();
        String withoutSource = everything.substring(0, everything.indexOf("\"source\""));
        assertThat(Pages.prose(page))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(withoutSource).contains(line));
    }

    void organizerCompletes() {
        ProposalApi api = story.callers.as(ORGANIZER, ProposalApi.class);
        String id = story.pasted();
        Versioned<ProposalShown> draft = story.read(id);

        assertThatThrownBy(() -> api.submit(id)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.violations()).extracting(Violation::rule).containsOnly("FIELD_REQUIRED");
            // Title and theme, and for each of eight entries three members that the page does not have.
            assertThat(refused.violations()).hasSize(2 + 3 * 8);
            assertThat(refused.violations()).extracting(Violation::pointer).contains("/title", "/subthemes");
        });

        String first = draft.etag();
        String etag = Etag.of(api.change(id, first, Map.of("title", TITLE, "subthemes", List.of(SUBTHEME))));
        assertThatThrownBy(() -> api.change(id, first, Map.of("title", "Too late")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        stale -> assertThat(stale.status()).isEqualTo(412));
        for (RosterEntryShown entry : Story.roster(draft.body())) {
            etag = Etag.of(
                    api.changeEntry(id, entry.id().toString(), etag, told(Objects.requireNonNull(entry.name()))));
        }

        SubmissionShown submitted = api.submit(id);
        assertThat(submitted.state()).isEqualTo(Stage.SUBMITTED);
        assertThat(submitted.number()).isPositive();
        assertThat(submitted.receipt().signature()).isNotBlank();
        assertThat(submitted.receipt().contentHash()).hasSize(64);
        assertThat(submitted.receipt().rulesVersion()).isPositive();
        assertThat(story.read(id).body().receipt()).isEqualTo(submitted.receipt());

        // Two share a moderator with the pasted one or with nobody; the last will be declined.
        write("Permits for repair ships", Cast.with("Mirela Vantongeren", Cast.emailOf("Mirela Vantongeren")));
        write("A hospital offline", Cast.with("Jonas Ferrowmere", "jonas.ferrowmere@example.org"));
        write("Cables for everybody", Cast.with("Petra Longwater", "petra.longwater@example.org"));
    }

    private static Map<String, Object> told(String name) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("email", Cast.emailOf(name));
        told.put("gender", "UNDISCLOSED");
        told.put("attendance", "ONSITE");
        return told;
    }

    private void write(String title, List<RosterBody> roster) {
        ProposalApi api = story.callers.as(ORGANIZER, ProposalApi.class);
        ProposalShown draft = Versioned.of(api.draft(
                        story.edition,
                        ContentBody.of(
                                title,
                                List.of(SUBTHEME),
                                new FormatBody(FormatType.PANEL, Layout.AUDITORIUM, 60),
                                List.of("Who should act first, and why?"),
                                List.of(9),
                                List.of(),
                                "What happened elsewhere is compared, and what it would take here is worked out.",
                                null,
                                List.of("By one queue.", "With pictures.", "None."),
                                new ArrayList<>(roster))))
                .body();
        String id = draft.id().toString();
        assertThat(api.submit(id).number()).isPositive();
        story.proposals.put(id, title);
    }
}
