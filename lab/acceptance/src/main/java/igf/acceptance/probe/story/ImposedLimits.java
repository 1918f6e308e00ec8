package igf.acceptance.probe.story;

import static igf.acceptance.probe.story.StoryEdition.person;

import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.World;
import igf.lab.Answer;
import java.util.List;
import java.util.Map;

/** A person names a competitor and their organization in a proposal, so that the competitor's own proposal exceeds a limit. */
final class ImposedLimits implements Story {

    @Override
    public String kind() {
        return "limits used up for somebody else";
    }

    @Override
    public void play(World world, Steps steps) {
        Who victim = world.named("organizer-2");
        StoryEdition edition = StoryEdition.planned(
                steps, world.named("secretariat"), Map.of("proposalsPerPerson", 1, "proposalsPerOrganization", 1));
        List<Map<String, Object>> named =
                List.of(person("ORGANIZER", "organizer-2@example.org", "House of the victim"));
        String attack = edition.drafted(world.named("organizer-1"), "Attack", named);
        edition.done(world.named("organizer-1"), "POST", attack + "/submission", Map.of());
        String own = edition.drafted(victim, "Own", named);
        Answer answer = edition.tried(victim, "POST", own + "/submission", Map.of());
        steps.must(
                answer.succeeded(),
                "a proposal of somebody else blocks the one of a person whom it names",
                answer.body());
    }
}
