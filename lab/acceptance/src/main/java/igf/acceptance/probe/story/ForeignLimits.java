package igf.acceptance.probe.story;

import static igf.acceptance.probe.story.AttackEdition.person;

import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.util.List;
import java.util.Map;

/**
 * Attack: a person lists a competitor and their organization in a proposal, so that the competitor's own proposal
 * exceeds a limit.
 */
final class ForeignLimits implements Attack {

    @Override
    public String kind() {
        return "limits used up for another person";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        Caller victim = context.caller("organizer-2");
        AttackEdition edition = AttackEdition.create(
                steps, context.caller("secretariat"), Map.of("proposalsPerPerson", 1, "proposalsPerOrganization", 1));
        List<Map<String, Object>> named =
                List.of(person("ORGANIZER", "organizer-2@example.org", "House of the victim"));
        String attack = edition.draft(context.caller("organizer-1"), "Attack", named);
        edition.sendSuccessfully(context.caller("organizer-1"), "POST", attack + "/submission", Map.of());
        String own = edition.draft(victim, "Own", named);
        Response response = edition.send(victim, "POST", own + "/submission", Map.of());
        steps.check(
                response.isSuccess(),
                "a proposal of another person uses up the limit of an organizer whom it names",
                response.body());
    }
}
