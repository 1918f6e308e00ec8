package igf.acceptance.probe.story;

import static igf.acceptance.probe.story.AttackEdition.person;

import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.world.CallerFactory;
import igf.acceptance.probe.world.ProbeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Attack: a person with only a mailed link lists strangers, so that the system mails the attacker's text to them. */
final class MailRelay implements Attack {
    private static final int STRANGERS = 30;
    private static final int MAX_UNCHECKED = 20;
    private static final String TITLE = "Cheap pills today";

    @Override
    public String kind() {
        return "mails to strangers";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        Caller secretariat = context.caller("secretariat");
        AttackEdition edition = AttackEdition.create(steps, secretariat, Map.of());
        String address = "relay@" + edition.mailDomain();
        edition.sendSuccessfully(
                Caller.ANONYMOUS, "POST", "/api/v1/links", Map.of("email", address, "purpose", "SUBMIT"));
        String token = steps.setup().awaitLink(secretariat, address, "links");
        JsonNode signedIn = edition.sendSuccessfully(Caller.ANONYMOUS, "POST", "/api/v1/links/" + token, Map.of());
        Caller sender = CallerFactory.person(
                "somebody with a mailed link", signedIn.path("token").asString());

        List<Map<String, Object>> strangers = new ArrayList<>();
        for (int n = 0; n < STRANGERS; n++) {
            strangers.add(person("SPEAKER", "stranger-" + n + "@" + edition.mailDomain(), "House " + n));
        }
        String proposal = edition.draft(sender, TITLE, strangers);
        edition.sendSuccessfully(sender, "POST", proposal + "/submission", Map.of());

        String about = "/api/v1/messages?limit=200&about=" + proposal.substring(proposal.lastIndexOf('/') + 1);
        JsonNode messages = steps.setup()
                .awaitBody(secretariat, about, found -> invitations(found, "").size() >= STRANGERS);
        List<JsonNode> notHeld = invitations(messages, "HELD");
        steps.check(
                notHeld.size() <= MAX_UNCHECKED,
                "%d mails to strangers are sent without a release".formatted(notHeld.size()),
                String.valueOf(notHeld.size()));
        JsonNode mails = steps.setup()
                .awaitBody(
                        secretariat,
                        "/mailbox?to=stranger-0@" + edition.mailDomain(),
                        found -> found.toString().contains("/invitations/"));
        steps.check(
                !mails.toString().matches("(?s).*\"subject\":\"[^\"]*" + TITLE + ".*"),
                "the subject of a mail to a stranger has text of its sender",
                mails.toString());
    }

    /** Returns the invitations that are not in a state. */
    private static List<JsonNode> invitations(JsonNode found, String excludedState) {
        return found.path("items")
                .valueStream()
                .filter(message -> message.path("kind").asString("").equals("invitation"))
                .filter(message -> !message.path("state").asString("").equals(excludedState))
                .toList();
    }
}
