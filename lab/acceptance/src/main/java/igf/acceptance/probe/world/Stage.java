package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.lab.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Creates an edition with one thing of each type that has an owner, and with hostile texts. */
final class Stage {
    private static final String API = "/api/v1";
    private static final List<String> NAMES =
            List.of("@SUM(1)", "+1+1", "-1+1", Evil.SCRIPT, "Ann" + Evil.BROKEN_LINE, "Bo\u202eb");

    private final Script script;
    private final String edition = "probe-" + UUID.randomUUID().toString().substring(0, 8);
    private final String house = edition + ".example";
    private final LocalDate first = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(90);

    private final Who secretariat;
    private final Who organizer;
    private final Who other;
    private final Who tool;

    Stage(Sender sender) {
        script = new Script(sender);
        People people = new People(sender);
        secretariat = people.account("secretariat", Set.of("SECRETARIAT"));
        organizer = people.account("organizer-1", Set.of("ORGANIZER"));
        other = people.account("organizer-2", Set.of("ORGANIZER"));
        tool = people.account("tool", Set.of());
    }

    World build(Sender sender, List<Operation> operations) {
        plan();
        String mine = draft(organizer, Evil.FORMULA + " " + Evil.SCRIPT + Evil.BROKEN_LINE);
        String theirs = draft(other, "Theirs" + Evil.BROKEN_LINE);
        accept(mine);
        String session = release();
        accept(theirs);
        Map<String, String> ids = new HashMap<>(
                Map.of("editions", edition, "proposals", mine, "sessions", session, "unreleased", unreleased(session)));
        ids.put("operations", operation());
        String webhook = webhook();
        if (!webhook.isEmpty()) {
            ids.put("webhooks", webhook);
        }
        Map<String, Set<String>> owners = new HashMap<>();
        owners.put("operations", Set.of(secretariat.name()));
        // Registered people are participants.
        owners.put("sessions", Set.of(organizer.name(), "ann", "bob"));
        Who ann = registered("ann", ids);
        Things first = new Things("own", Map.copyOf(ids), owned(owners, organizer, ann));
        ids.put("proposals", theirs);
        Who bob = registered("bob", ids);
        Things second = new Things("other", Map.copyOf(ids), owned(owners, other, bob));
        return new World(operations, callers(sender, ann, bob), first, second, webhook.isEmpty());
    }

    private static Map<String, Set<String>> owned(Map<String, Set<String>> owners, Who organizer, Who person) {
        Map<String, Set<String>> all = new HashMap<>(owners);
        all.put("proposals", Set.of(organizer.name()));
        all.put("registrations", Set.of(person.name()));
        all.put("people", Set.of(person.name()));
        return all;
    }

    private List<Who> callers(Sender sender, Who ann, Who bob) {
        People people = new People(sender);
        List<Who> callers = new ArrayList<>(List.of(
                Who.NOBODY, secretariat, organizer, other, people.account("mag-1", Set.of("MAG")), tool, ann, bob));
        tool.scopes().forEach(scope -> callers.add(people.account("tool", scope, Set.of())));
        callers.addAll(People.pretenders(organizer));
        return List.copyOf(callers);
    }

    private void plan() {
        script.put(secretariat, API + "/editions/" + edition, Samples.edition("Probe", first, "igf-2022"));
        script.put(
                secretariat,
                API + "/editions/" + edition + "/reviewers",
                Map.of(
                        "items",
                        List.of(Map.of(
                                "email", "mag-1@example.org",
                                "name", "Reviewer",
                                "affiliation", "Body",
                                "subthemes", List.of()))));
    }

    private String draft(Who who, String title) {
        List<Map<String, Object>> roster = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String role = i == 0 ? "MODERATOR" : "SPEAKER";
            roster.add(Samples.person(role, NAMES.get(i), "speaker-%d@%s".formatted(i, house), Evil.FORMULA));
        }
        Answer drafted = script.post(
                who,
                API + "/editions/" + edition + "/proposals",
                Samples.proposal(title, Evil.FORMULA, Evil.SCRIPT + Evil.BROKEN_LINE, roster));
        String id = drafted.json().path("id").asString();
        script.post(who, API + "/proposals/" + id + "/submission", null);
        return id;
    }

    private void accept(String proposal) {
        String path = API + "/proposals/" + proposal;
        script.awaited(
                secretariat, path, shown -> shown.path("state").asString("").equals("SUBMITTED"));
        script.post(secretariat, path + "/screening", Map.of("outcome", "IN", "note", Evil.SCRIPT));
        script.post(secretariat, path + "/decision", Map.of("outcome", "ACCEPTED", "reason", Evil.FORMULA));
    }

    /** Places and releases the session of the accepted proposal. @return its id */
    private String release() {
        String path = API + "/editions/" + edition;
        JsonNode sessions = script.awaited(
                secretariat, path + "/sessions", found -> !found.path("items").isEmpty());
        String id = sessions.path("items").path(0).path("id").asString();
        script.put(
                secretariat,
                path + "/rooms/hall",
                Map.of("name", Evil.SCRIPT + Evil.BROKEN_LINE, "capacity", 50, "layouts", List.of("CIRCLE")));
        script.put(
                secretariat,
                path + "/grid",
                Map.of(
                        "days",
                        List.of(Map.of(
                                "date", first.toString(), "slots", List.of(Map.of("start", "09:00", "minutes", 60))))));
        String session = API + "/sessions/" + id;
        script.placed(
                secretariat,
                session + "/placement",
                session,
                Map.of("room", "hall", "start", first + "T09:00", "acknowledge", List.of()));
        script.post(secretariat, path + "/releases", Map.of("note", Evil.SCRIPT));
        script.awaited(Who.NOBODY, session, shown -> shown.path("placement").isObject());
        return id;
    }

    private String unreleased(String released) {
        return script.awaited(
                        secretariat,
                        API + "/editions/" + edition + "/sessions",
                        found -> found.path("items").size() > 1)
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .filter(id -> !id.equals(released))
                .findFirst()
                .orElseThrow();
    }

    private String operation() {
        Answer answer = script.post(secretariat, API + "/admin/audit/proposal/verify", Map.of());
        return answer.json().path("id").asString();
    }

    /** Creates a webhook without a receiver, if internal addresses are allowed; returns its id or an empty text. */
    private String webhook() {
        Answer answer = script.posted(
                tool,
                API + "/webhooks",
                Map.of("url", "http://127.0.0.1:9/probe", "types", List.of("igf.programme.released.v1")));
        return answer.status() == 201 ? answer.json().path("id").asString() : "";
    }

    /** Registers a person as a tool; the person then proves the address. */
    private Who registered(String name, Map<String, String> ids) {
        String email = name + "@" + house;
        script.awaited(
                Who.NOBODY,
                API + "/editions/" + edition + "/sessions",
                found -> !found.path("items").isEmpty());
        Answer answer = script.post(
                tool,
                API + "/editions/" + edition + "/registrations",
                Map.of(
                        "name",
                        Evil.FORMULA + Evil.SCRIPT,
                        "email",
                        email,
                        "stakeholderGroup",
                        "GOVERNMENT",
                        "codeOfConduct",
                        "1"));
        JsonNode registration = answer.json();
        ids.put("registrations", registration.path("id").asString());
        ids.put("people", registration.path("personId").asString());
        script.post(Who.NOBODY, API + "/links", Map.of("email", email, "purpose", "ME"));
        String token = script.link(secretariat, email, "links");
        Answer signedIn = script.post(Who.NOBODY, API + "/links/" + token, Map.of());
        return People.person(name, signedIn.json().path("token").asString());
    }
}
