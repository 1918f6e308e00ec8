package igf.acceptance.probe.story;

import static igf.acceptance.probe.story.StoryEdition.person;

import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.World;
import igf.lab.Answer;
import java.util.List;
import java.util.Map;

/** A reviewer finds out the organization of a proposal: declares a guess, checks which proposals disappear, and withdraws the guess. */
final class GuessedOrganizations implements Story {
    private static final String HOUSE = "Hidden House";

    @Override
    public String kind() {
        return "organizations guessed by a reviewer";
    }

    @Override
    public void play(World world, Steps steps) {
        Who secretariat = world.named("secretariat");
        Who reviewer = world.named("mag-1");
        StoryEdition edition = StoryEdition.planned(steps, secretariat, Map.of());
        edition.done(
                secretariat,
                "PUT",
                edition.path() + "/reviewers",
                Map.of(
                        "items",
                        List.of(Map.of(
                                "email", "mag-1@example.org",
                                "name", "Reviewer",
                                "affiliation", "Body",
                                "subthemes", List.of()))));
        String proposal = edition.drafted(
                world.named("organizer-1"), "Blind", List.of(person("SPEAKER", "hidden@" + edition.house(), HOUSE)));
        edition.done(world.named("organizer-1"), "POST", proposal + "/submission", Map.of());
        edition.done(secretariat, "POST", proposal + "/screening", Map.of("outcome", "IN"));
        steps.script()
                .awaited(
                        secretariat,
                        edition.path() + "/review-progress",
                        progress -> !progress.path("proposals").isEmpty());
        String conflicts = edition.path() + "/review-conflicts/mine";
        Map<String, Object> nothing = Map.of("organizations", List.of(), "proposals", List.of());
        edition.done(reviewer, "PUT", conflicts, Map.of("organizations", List.of(HOUSE), "proposals", List.of()));
        Answer hit = edition.tried(reviewer, "PUT", proposal + "/reviews/mine", Map.of("scores", Map.of("content", 1)));
        steps.must(
                hit.status() == 404,
                "a guessed conflict is told of a proposal that is not assigned to the reviewer",
                hit.body());
        edition.done(reviewer, "PUT", conflicts, nothing);
        edition.done(secretariat, "POST", edition.path() + "/review-assignments", Map.of("perProposal", 1, "seed", 1));
        edition.done(reviewer, "PUT", conflicts, Map.of("organizations", List.of(HOUSE), "proposals", List.of()));
        Answer back = edition.tried(reviewer, "PUT", conflicts, nothing);
        steps.must(
                !back.succeeded(),
                "a reviewer takes a guessed conflict back and reviews the proposal that it gave away",
                back.body());
    }
}
