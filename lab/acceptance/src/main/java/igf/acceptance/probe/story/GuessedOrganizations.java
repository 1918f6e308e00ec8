package igf.acceptance.probe.story;

import static igf.acceptance.probe.story.AttackEdition.person;

import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.util.List;
import java.util.Map;

/**
 * Attack: a reviewer tries to find out the organization of a proposal by declaring a conflict with a guessed
 * organization, checking which proposals disappear, and withdrawing the conflict.
 */
final class GuessedOrganizations implements Attack {
    private static final String ORGANIZATION = "Hidden House";

    @Override
    public String kind() {
        return "organizations guessed by a reviewer";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        Caller secretariat = context.caller("secretariat");
        Caller reviewer = context.caller("mag-1");
        AttackEdition edition = AttackEdition.create(steps, secretariat, Map.of());
        edition.sendSuccessfully(
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
        String proposal = edition.draft(
                context.caller("organizer-1"),
                "Blind",
                List.of(person("SPEAKER", "hidden@" + edition.mailDomain(), ORGANIZATION)));
        edition.sendSuccessfully(context.caller("organizer-1"), "POST", proposal + "/submission", Map.of());
        edition.sendSuccessfully(secretariat, "POST", proposal + "/screening", Map.of("outcome", "IN"));
        steps.setup()
                .awaitBody(
                        secretariat,
                        edition.path() + "/review-progress",
                        progress -> !progress.path("proposals").isEmpty());
        String conflicts = edition.path() + "/review-conflicts/mine";
        Map<String, Object> noConflicts = Map.of("organizations", List.of(), "proposals", List.of());
        edition.sendSuccessfully(
                reviewer, "PUT", conflicts, Map.of("organizations", List.of(ORGANIZATION), "proposals", List.of()));
        Response responseToGuess =
                edition.send(reviewer, "PUT", proposal + "/reviews/mine", Map.of("scores", Map.of("content", 1)));
        steps.check(
                responseToGuess.status() == 404,
                "a guessed conflict of a proposal that is not assigned to the reviewer is revealed",
                responseToGuess.body());
        edition.sendSuccessfully(reviewer, "PUT", conflicts, noConflicts);
        edition.sendSuccessfully(
                secretariat, "POST", edition.path() + "/review-assignments", Map.of("perProposal", 1, "seed", 1));
        edition.sendSuccessfully(
                reviewer, "PUT", conflicts, Map.of("organizations", List.of(ORGANIZATION), "proposals", List.of()));
        Response back = edition.send(reviewer, "PUT", conflicts, noConflicts);
        steps.check(
                !back.isSuccess(),
                "a reviewer withdraws a guessed conflict and reviews the proposal that it revealed",
                back.body());
    }
}
