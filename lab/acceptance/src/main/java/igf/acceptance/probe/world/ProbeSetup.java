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

/** Creates an edition with hostile texts, and one resource of each type that has an owner. */
final class ProbeSetup {
    private static final String API = "/api/v1";
    private static final List<String> NAMES =
            List.of("@SUM(1)", "+1+1", "-1+1", HostileTexts.SCRIPT, "Ann" + HostileTexts.LINE_BREAK, "Bo\u202eb");

    private final SetupCalls setup;
    private final String edition = "probe-" + UUID.randomUUID().toString().substring(0, 8);
    private final String mailDomain = edition + ".example";
    private final LocalDate firstDay = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(90);

    private final Caller secretariat;
    private final Caller organizer;
    private final Caller otherOrganizer;
    private final Caller tool;

    ProbeSetup(Sender sender) {
        setup = new SetupCalls(sender);
        CallerFactory callerFactory = new CallerFactory(sender);
        secretariat = callerFactory.account("secretariat", Set.of("SECRETARIAT"));
        organizer = callerFactory.account("organizer-1", Set.of("ORGANIZER"));
        otherOrganizer = callerFactory.account("organizer-2", Set.of("ORGANIZER"));
        tool = callerFactory.account("tool", Set.of());
    }

    ProbeContext build(Sender sender, List<Operation> operations) {
        createEdition();
        String ownProposal =
                submitProposal(organizer, HostileTexts.FORMULA + " " + HostileTexts.SCRIPT + HostileTexts.LINE_BREAK);
        String otherProposal = submitProposal(otherOrganizer, "Theirs" + HostileTexts.LINE_BREAK);
        acceptProposal(ownProposal);
        String session = releaseSession();
        acceptProposal(otherProposal);
        Map<String, String> ids = new HashMap<>(Map.of(
                "editions",
                edition,
                "proposals",
                ownProposal,
                "sessions",
                session,
                "unreleased",
                awaitUnreleased(session)));
        ids.put("operations", startOperation());
        String webhook = createWebhook();
        if (!webhook.isEmpty()) {
            ids.put("webhooks", webhook);
        }
        Map<String, Set<String>> owners = new HashMap<>();
        owners.put("operations", Set.of(secretariat.name()));
        // Registered people own sessions, too: they are participants.
        owners.put("sessions", Set.of(organizer.name(), "ann", "bob"));
        Caller ann = register("ann", ids);
        Resources ownResources = new Resources("own", Map.copyOf(ids), ownersOf(owners, organizer, ann));
        ids.put("proposals", otherProposal);
        Caller bob = register("bob", ids);
        Resources otherResources = new Resources("other", Map.copyOf(ids), ownersOf(owners, otherOrganizer, bob));
        return new ProbeContext(operations, callers(sender, ann, bob), ownResources, otherResources, webhook.isEmpty());
    }

    private static Map<String, Set<String>> ownersOf(Map<String, Set<String>> owners, Caller organizer, Caller person) {
        Map<String, Set<String>> all = new HashMap<>(owners);
        all.put("proposals", Set.of(organizer.name()));
        all.put("registrations", Set.of(person.name()));
        all.put("people", Set.of(person.name()));
        return all;
    }

    private List<Caller> callers(Sender sender, Caller ann, Caller bob) {
        CallerFactory callerFactory = new CallerFactory(sender);
        List<Caller> callers = new ArrayList<>(List.of(
                Caller.ANONYMOUS,
                secretariat,
                organizer,
                otherOrganizer,
                callerFactory.account("mag-1", Set.of("MAG")),
                tool,
                ann,
                bob));
        tool.scopes().forEach(scope -> callers.add(callerFactory.account("tool", scope, Set.of())));
        callers.addAll(CallerFactory.impostors(organizer));
        return List.copyOf(callers);
    }

    private void createEdition() {
        setup.put(secretariat, API + "/editions/" + edition, RequestBodies.edition("Probe", firstDay, "igf-2022"));
        setup.put(
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
        Response draft = setup.post(
                caller,
                API + "/editions/" + edition + "/proposals",
                RequestBodies.proposal(
                        title, HostileTexts.FORMULA, HostileTexts.SCRIPT + HostileTexts.LINE_BREAK, roster));
        String id = draft.json().path("id").asString();
        setup.post(caller, API + "/proposals/" + id + "/submission", null);
        return id;
    }

    private void acceptProposal(String proposal) {
        String path = API + "/proposals/" + proposal;
        setup.awaitBody(
                secretariat, path, body -> body.path("state").asString("").equals("SUBMITTED"));
        setup.post(secretariat, path + "/screening", Map.of("outcome", "IN", "note", HostileTexts.SCRIPT));
        setup.post(secretariat, path + "/decision", Map.of("outcome", "ACCEPTED", "reason", HostileTexts.FORMULA));
    }

    /**
     * Places and releases the session of the accepted proposal.
     *
     * @return the session's id
     */
    private String releaseSession() {
        String path = API + "/editions/" + edition;
        JsonNode sessions = setup.awaitBody(
                secretariat, path + "/sessions", body -> !body.path("items").isEmpty());
        String id = sessions.path("items").path(0).path("id").asString();
        setup.put(
                secretariat,
                path + "/rooms/hall",
                Map.of(
                        "name",
                        HostileTexts.SCRIPT + HostileTexts.LINE_BREAK,
                        "capacity",
                        50,
                        "layouts",
                        List.of("CIRCLE")));
        setup.put(
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
        setup.putVersion(
                secretariat,
                session + "/placement",
                session,
                Map.of("room", "hall", "start", firstDay + "T09:00", "acknowledge", List.of()));
        setup.post(secretariat, path + "/releases", Map.of("note", HostileTexts.SCRIPT));
        setup.awaitBody(
                Caller.ANONYMOUS, session, body -> body.path("placement").isObject());
        return id;
    }

    private String awaitUnreleased(String releasedId) {
        return setup.awaitBody(
                        secretariat,
                        API + "/editions/" + edition + "/sessions",
                        body -> body.path("items").size() > 1)
                .path("items")
                .valueStream()
                .map(session -> session.path("id").asString())
                .filter(id -> !id.equals(releasedId))
                .findFirst()
                .orElseThrow();
    }

    private String startOperation() {
        Response response = setup.post(secretariat, API + "/admin/audit/proposal/verify", Map.of());
        return response.json().path("id").asString();
    }

    /**
     * Creates a webhook whose URL has no server, if internal addresses are allowed.
     *
     * @return its id, or an empty text if they are not
     */
    private String createWebhook() {
        Response response = setup.postAnyStatus(
                tool,
                API + "/webhooks",
                Map.of("url", "http://127.0.0.1:9/probe", "types", List.of("igf.programme.released.v1")));
        return response.status() == 201 ? response.json().path("id").asString() : "";
    }

    /** Registers a person with the tool's account, and then verifies the person's address by a mailed link. */
    private Caller register(String name, Map<String, String> ids) {
        String email = name + "@" + mailDomain;
        setup.awaitBody(
                Caller.ANONYMOUS,
                API + "/editions/" + edition + "/sessions",
                body -> !body.path("items").isEmpty());
        Response response = setup.post(
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
        JsonNode registration = response.json();
        ids.put("registrations", registration.path("id").asString());
        ids.put("people", registration.path("personId").asString());
        setup.post(Caller.ANONYMOUS, API + "/links", Map.of("email", email, "purpose", "ME"));
        String token = setup.awaitLink(secretariat, email, "links");
        Response signedIn = setup.post(Caller.ANONYMOUS, API + "/links/" + token, Map.of());
        return CallerFactory.person(name, signedIn.json().path("token").asString());
    }
}
