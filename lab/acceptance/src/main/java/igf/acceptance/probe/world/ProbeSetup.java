package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Sender;
import igf.lab.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Creates an edition with one thing of each type that has an owner, and with hostile texts. */
final class ProbeSetup {
    private static final String API = "/api/v1";
    private static final List<String> NAMES =
            List.of("@SUM(1)", "+1+1", "-1+1", HostileTexts.SCRIPT, "Ann" + HostileTexts.LINE_BREAK, "Bo\u202eb");

    private final SetupCalls script;
    private final String edition = "probe-" + UUID.randomUUID().toString().substring(0, 8);
    private final String mailDomain = edition + ".example";
    private final LocalDate firstDay = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(90);

    private final Caller secretariat;
    private final Caller organizer;
    private final Caller other;
    private final Caller tool;

    ProbeSetup(Sender sender) {
        script = new SetupCalls(sender);
        CallerFactory people = new CallerFactory(sender);
        secretariat = people.account("secretariat", Set.of("SECRETARIAT"));
        organizer = people.account("organizer-1", Set.of("ORGANIZER"));
        other = people.account("organizer-2", Set.of("ORGANIZER"));
        tool = people.account("tool", Set.of());
    }

    ProbeContext build(Sender sender, List<Operation> operations) {
        createEdition();
        String mine =
                submitProposal(organizer, HostileTexts.FORMULA + " " + HostileTexts.SCRIPT + HostileTexts.LINE_BREAK);
        String theirs = submitProposal(other, "Theirs" + HostileTexts.LINE_BREAK);
        acceptProposal(mine);
        String session = releaseSession();
        acceptProposal(theirs);
        Map<String, String> ids = new HashMap<>(Map.of(
                "editions", edition, "proposals", mine, "sessions", session, "unreleased", awaitUnreleased(session)));
        ids.put("operations", startOperation());
        String webhook = createWebhook();
        if (!webhook.isEmpty()) {
            ids.put("webhooks", webhook);
        }
        Map<String, Set<String>> owners = new HashMap<>();
        owners.put("operations", Set.of(secretariat.name()));
        // Registered people are participants.
        owners.put("sessions", Set.of(organizer.name(), "ann", "bob"));
        Caller ann = register("ann", ids);
        Resources first = new Resources("own", Map.copyOf(ids), ownersOf(owners, organizer, ann));
        ids.put("proposals", theirs);
        Caller bob = register("bob", ids);
        Resources second = new Resources("other", Map.copyOf(ids), ownersOf(owners, other, bob));
        return new ProbeContext(operations, callers(sender, ann, bob), first, second, webhook.isEmpty());
    }

    private static Map<String, Set<String>> ownersOf(Map<String, Set<String>> owners, Caller organizer, Caller person) {
        Map<String, Set<String>> all = new HashMap<>(owners);
        all.put("proposals", Set.of(organizer.name()));
        all.put("registrations", Set.of(person.name()));
        all.put("people", Set.of(person.name()));
        return all;
    }

    private List<Caller> callers(Sender sender, Caller ann, Caller bob) {
        CallerFactory people = new CallerFactory(sender);
        List<Caller> callers = new ArrayList<>(List.of(
                Caller.ANONYMOUS,
                secretariat,
                organizer,
                other,
                people.account("mag-1", Set.of("MAG")),
                tool,
                ann,
                bob));
        tool.scopes().forEach(scope -> callers.add(people.account("tool", scope, Set.of())));
        callers.addAll(CallerFactory.impostors(organizer));
        return List.copyOf(callers);
    }

    private void createEdition() {
        script.put(secretariat, API + "/editions/" + edition, RequestBodies.edition("Probe", firstDay, "igf-2022"));
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

    private String submitProposal(Caller caller, String title) {
        List<Map<String, Object>> roster = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String role = i == 0 ? "MODERATOR" : "SPEAKER";
            roster.add(RequestBodies.person(
                    role, NAMES.get(i), "speaker-%d@%s".formatted(i, mailDomain), HostileTexts.FORMULA));
        }
        Response drafted = script.post(
                caller,
                API + "/editions/" + edition + "/proposals",
                RequestBodies.proposal(
                        title, HostileTexts.FORMULA, HostileTexts.SCRIPT + HostileTexts.LINE_BREAK, roster));
        String id = drafted.json().path("id").asString();
        script.post(caller, API + "/proposals/" + id + "/submission", null);
        return id;
    }

    private void acceptProposal(String proposal) {
        String path = API + "/proposals/" + proposal;
        script.awaitBody(
                secretariat, path, shown -> shown.path("state").asString("").equals("SUBMITTED"));
        script.post(secretariat, path + "/screening", Map.of("outcome", "IN", "note", HostileTexts.SCRIPT));
        script.post(secretariat, path + "/decision", Map.of("outcome", "ACCEPTED", "reason", HostileTexts.FORMULA));
    }

    /** Places and releases the session of the accepted proposal. @return its id */
    private String releaseSession() {
        String path = API + "/editions/" + edition;
        JsonNode sessions = script.awaitBody(
                secretariat, path + "/sessions", found -> !found.path("items").isEmpty());
        String id = sessions.path("items").path(0).path("id").asString();
        script.put(
                secretariat,
                path + "/rooms/hall",
                Map.of(
                        "name",
                        HostileTexts.SCRIPT + HostileTexts.LINE_BREAK,
                        "capacity",
                        50,
                        "layouts",
                        List.of("CIRCLE")));
        script.put(
                secretariat,
                path + "/grid",
                Map.of(
                        "days",
                        List.of(Map.of(
                                "date",
                                firstDay.toString(),
                                "slots",
                                List.of(Map.of("start", "09:00", "minutes", 60))))));
        String session = API + "/sessions/" + id;
        script.putVersion(
                secretariat,
                session + "/placement",
                session,
                Map.of("room", "hall", "start", firstDay + "T09:00", "acknowledge", List.of()));
        script.post(secretariat, path + "/releases", Map.of("note", HostileTexts.SCRIPT));
        script.awaitBody(
                Caller.ANONYMOUS, session, shown -> shown.path("placement").isObject());
        return id;
    }

    private String awaitUnreleased(String released) {
        return script.awaitBody(
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

    private String startOperation() {
        Response answer = script.post(secretariat, API + "/admin/audit/proposal/verify", Map.of());
        return answer.json().path("id").asString();
    }

    /** Creates a webhook without a receiver, if internal addresses are allowed; returns its id or an empty text. */
    private String createWebhook() {
        Response answer = script.postAnyStatus(
                tool,
                API + "/webhooks",
                Map.of("url", "http://127.0.0.1:9/probe", "types", List.of("igf.programme.released.v1")));
        return answer.status() == 201 ? answer.json().path("id").asString() : "";
    }

    /** Registers a person as a tool; the person then proves the address. */
    private Caller register(String name, Map<String, String> ids) {
        String email = name + "@" + mailDomain;
        script.awaitBody(
                Caller.ANONYMOUS,
                API + "/editions/" + edition + "/sessions",
                found -> !found.path("items").isEmpty());
        Response answer = script.post(
                tool,
                API + "/editions/" + edition + "/registrations",
                Map.of(
                        "name",
                        HostileTexts.FORMULA + HostileTexts.SCRIPT,
                        "email",
                        email,
                        "stakeholderGroup",
                        "GOVERNMENT",
                        "codeOfConduct",
                        "1"));
        JsonNode registration = answer.json();
        ids.put("registrations", registration.path("id").asString());
        ids.put("people", registration.path("personId").asString());
        script.post(Caller.ANONYMOUS, API + "/links", Map.of("email", email, "purpose", "ME"));
        String token = script.awaitLink(secretariat, email, "links");
        Response signedIn = script.post(Caller.ANONYMOUS, API + "/links/" + token, Map.of());
        return CallerFactory.person(name, signedIn.json().path("token").asString());
    }
}
