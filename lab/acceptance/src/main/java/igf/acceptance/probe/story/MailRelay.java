package igf.acceptance.probe.story;

import static igf.acceptance.probe.story.StoryEdition.person;

import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.People;
import igf.acceptance.probe.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A person with only a mailed link lists strangers, so that the system mails the attacker's text to them. */
final class MailRelay implements Story {
    private static final int STRANGERS = 30;
    private static final int BY_THEMSELVES = 20;
    private static final String TITLE = "Cheap pills today";

    @Override
    public String kind() {
        return "mails to strangers";
    }

    @Override
    public void play(World world, Steps steps) {
        Who secretariat = world.named("secretariat");
        StoryEdition edition = StoryEdition.planned(steps, secretariat, Map.of());
        String address = "relay@" + edition.house();
        edition.done(Who.NOBODY, "POST", "/api/v1/links", Map.of("email", address, "purpose", "SUBMIT"));
        String token = steps.script().link(secretariat, address, "links");
        JsonNode signedIn = edition.done(Who.NOBODY, "POST", "/api/v1/links/" + token, Map.of());
        Who sender = People.person(
                "somebody with a mailed link", signedIn.path("token").asString());

        List<Map<String, Object>> strangers = new ArrayList<>();
        for (int n = 0; n < STRANGERS; n++) {
            strangers.add(person("SPEAKER", "stranger-" + n + "@" + edition.house(), "House " + n));
        }
        String proposal = edition.drafted(sender, TITLE, strangers);
        edition.done(sender, "POST", proposal + "/submission", Map.of());

        String about = "/api/v1/messages?limit=200&about=" + proposal.substring(proposal.lastIndexOf('/') + 1);
        JsonNode written = steps.script()
                .awaited(secretariat, about, found -> invitations(found, "").size() >= STRANGERS);
        List<JsonNode> leaving = invitations(written, "HELD");
        steps.must(
                leaving.size() <= BY_THEMSELVES,
                "%d mails to strangers leave by themselves".formatted(leaving.size()),
                String.valueOf(leaving.size()));
        JsonNode mails = steps.script()
                .awaited(
                        secretariat,
                        "/mailbox?to=stranger-0@" + edition.house(),
                        found -> found.toString().contains("/invitations/"));
        steps.must(
                !mails.toString().matches("(?s).*\"subject\":\"[^\"]*" + TITLE + ".*"),
                "the subject of a mail to a stranger holds words of its sender",
                mails.toString());
    }

    /** Returns the entries that are not in a state. */
    private static List<JsonNode> invitations(JsonNode found, String not) {
        return found.path("items")
                .valueStream()
                .filter(message -> message.path("kind").asString("").equals("invitation"))
                .filter(message -> !message.path("state").asString("").equals(not))
                .toList();
    }
}
