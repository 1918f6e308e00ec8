package igf.gateway;

import static igf.gateway.ProposalStub.ID;
import static igf.gateway.ProposalStub.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.condition.ConditionLine;
import igf.api.invitation.InvitationStatus;
import igf.api.programme.SessionState;
import igf.api.registration.RegistrationStateStatus;
import igf.api.roster.EntryState;
import igf.api.vocabulary.Attendance;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renders the pages that {@link EveryState} leaves out, in turn in six languages. */
class OtherPagesInEveryStateTest {

    private static final String EDITION = "/api/v1/editions/igf-2027";
    private static final String TOKEN = "tok_en-0123456789abcdef";
    private static final List<String> ANSWERS = EveryState.names(EntryState.values());

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void common() throws Exception {
        world.services().forEach(Service::forget);
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\",\"timeZone\":\"Africa/Addis_Ababa\"}]}");
        world.proposal.on("GET " + EDITION, 200, "{\"rules\":{}}");
        world.logIn("secretariat", "SECRETARIAT");
    }

    /** The last part of the keys of the words that begin so. */
    private static List<String> words(String file, String prefix) throws Exception {
        var words = new Properties();
        try (var in = OtherPagesInEveryStateTest.class.getResourceAsStream("/console/words/" + file + ".properties")) {
            words.load(in);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }

    @Test
    void anInvitationIsShownInEveryCombinationOfRoleAnswerAndAttendance() throws Exception {
        for (var role : EveryState.ROLES) {
            for (var state : EveryState.names(InvitationStatus.values())) {
                for (var attendance : List.of("null", "\"ONSITE\"", "\"ONLINE\"", "\"UNDECIDED\"")) {
                    world.proposal.on(
                            "GET /api/v1/invitations/" + TOKEN,
                            200,
                            "{\"proposalTitle\":\"\",\"role\":\"%s\",\"name\":\"Noor\",\"edition\":\"igf-2027\",\"state\":\"%s\",\"attendance\":%s,\"expiresAt\":\"2027-09-01T00:00:00Z\"}"
                                    .formatted(role, state, attendance));
                    for (var note : List.of("", "?note=choose", "?note=answered")) {
                        EveryState.requireWhole(world, "/invitations/" + TOKEN + note, role, state, attendance);
                    }
                }
            }
        }
    }

    @Test
    void aMergerIsAskedAboutInEveryCombinationOfSideStateAndAnswers() throws Exception {
        for (var side : List.of("GOES_IN", "TAKES_IN")) {
            for (var state : List.of("PROPOSED", "AGREED", "MERGED", "REFUSED", "EXPIRED", "UNDONE")) {
                for (var agreed : List.of("[]", "[\"GOES_IN\"]", "[\"TAKES_IN\"]", "[\"GOES_IN\",\"TAKES_IN\"]")) {
                    for (var reason : List.of("null", "\"Alike\"")) {
                        world.proposal.on(
                                "GET /api/v1/mergers/" + TOKEN,
                                200,
                                "{\"side\":\"%s\",\"number\":3,\"title\":\"\",\"withNumber\":8,\"withTitle\":\"Cables\",\"reason\":%s,\"state\":\"%s\",\"agreed\":%s,\"expiresAt\":\"2027-07-22T23:59:00Z\"}"
                                        .formatted(side, reason, state, agreed));
                        EveryState.requireWhole(world, "/mergers/" + TOKEN, side, state, agreed, reason);
                        EveryState.requireWhole(world, "/mergers/" + TOKEN + "?note=answered", side, state, agreed);
                    }
                }
            }
        }
    }

    @Test
    void aChoiceIsAskedForInEachRole() throws Exception {
        for (var role : EveryState.ROLES) {
            for (var limit : List.of("1", "3")) {
                world.proposal.on(
                        "GET /api/v1/choices/" + TOKEN,
                        200,
                        "{\"name\":\"Noor\",\"limit\":%s,\"expiresAt\":\"2027-09-01T00:00:00Z\",\"sessions\":[{\"proposalId\":\"00000000-0000-0000-0000-000000000001\",\"number\":7,\"title\":\"\",\"role\":\"%s\"}]}"
                                .formatted(limit, role));
                for (var note : List.of("", "?note=choose", "?note=chosen")) {
                    EveryState.requireWhole(world, "/choices/" + TOKEN + note, role, limit);
                }
            }
        }
    }

    @Test
    void mailsOfEachKindAndCauseAreShownInEachState() throws Exception {
        var kinds = words("mails", "mails.kind.");
        var causes = words("mails", "mails.cause.");
        var reasons = words("mails", "mails.reason.");
        for (var state : words("mails", "mails.state.")) {
            for (int n = 0; n < Math.max(kinds.size(), causes.size()); n++) {
                var kind = kinds.get(n % kinds.size());
                var cause = "igf." + causes.get(n % causes.size()) + ".v1";
                var mail =
                        "{\"id\":\"%s\",\"state\":\"%s\",\"to\":\"noor@example.org\",\"subject\":\"S\",\"cause\":\"%s\",\"about\":\"%s\",\"kind\":\"%s\",\"template\":\"%s\",\"edition\":\"igf-2027\",\"text\":\"T\",\"html\":\"<p>T</p>\",\"attempts\":1,\"writtenAt\":\"2027-05-01T10:00:00Z\",\"reason\":\"%s\"}"
                                .formatted(ID, state, cause, SESSION, kind, kind, reasons.get(n % reasons.size()));
                world.notification.on(
                        "GET " + EDITION + "/overview",
                        200,
                        "{\"counts\":{\"%s\":2},\"kinds\":[{\"kind\":\"%s\",\"state\":\"%s\",\"count\":2}]}"
                                .formatted(state, kind, state));
                world.notification.on("GET /api/v1/messages", 200, "{\"items\":[" + mail + "],\"next\":null}");
                world.notification.on("GET /api/v1/messages/" + ID, 200, mail);
                EveryState.requireWhole(world, "/mails/igf-2027?state=" + state, kind, cause);
                EveryState.requireWhole(world, "/mails/igf-2027/" + ID, state, kind, cause);
            }
            for (var language : EveryState.LANGUAGES) {
                for (var action : words("mails", "mails.then.")) {
                    EveryState.requireWhole(
                            world,
                            "/mails/igf-2027?state=" + state + "&then=" + action + "&id=" + ID,
                            action,
                            language);
                }
            }
            world.notification.on("GET /api/v1/messages", 200, "{\"items\":[],\"next\":null}");
            EveryState.requireWhole(world, "/mails/igf-2027?state=" + state, "none");
        }
    }

    @Test
    void theMailPolicyIsShownWithEachKindGroupAndReader() throws Exception {
        var groups = words("mails", "mails.group.");
        var readers = words("mails", "mails.reader.");
        var kinds = new ArrayList<String>();
        for (var kind : words("mails", "mails.trigger.")) {
            kinds.add("{\"kind\":\"%s\",\"group\":\"%s\",\"reader\":\"%s\",\"compulsory\":%s}"
                    .formatted(
                            kind,
                            groups.get(kinds.size() % groups.size()),
                            readers.get(kinds.size() % readers.size()),
                            kinds.size() % 2 == 0));
        }
        kinds.add("{\"kind\":\"of-tomorrow\",\"group\":\"OF_TOMORROW\",\"reader\":\"OF_TOMORROW\"}");
        world.notification.on(
                "GET " + EDITION + "/mail-policy",
                200,
                "{\"hold\":[\"declined\"],\"off\":[\"report-due\"],\"byKind\":[" + String.join(",", kinds) + "]}");
        for (var language : EveryState.LANGUAGES) {
            EveryState.requireWhole(world, "/mails/igf-2027/policy", language);
        }
    }

    @Test
    void theWordsOfEachKindOfMailAreShownWithEachPlaceholderInEveryLanguage() throws Exception {
        var names = new ArrayList<>(words("mails", "mails.placeholder."));
        names.add("ofTomorrow");
        var placeholders = names.stream()
                .map(name -> "{\"name\":\"%s\",\"required\":%s}".formatted(name, name.length() % 2 == 0))
                .collect(java.util.stream.Collectors.joining(","));
        var kinds = new ArrayList<String>();
        for (var kind :
                List.of("declined", "declined-guest", "report-due-organizer", "invitation-roles", "of-tomorrow")) {
            kinds.add("{\"kind\":\"%s\",\"group\":\"CALL\",\"readers\":\"NAMED\",\"placeholders\":[%s]}"
                    .formatted(kind, placeholders));
        }
        world.notification.on("GET /api/v1/letters", 200, "{\"items\":[" + String.join(",", kinds) + "]}");
        world.notification.on(
                "GET " + EDITION + "/letters", 200, "{\"items\":[{\"kind\":\"declined\",\"language\":\"ar\"}]}");
        for (var language : EveryState.LANGUAGES) {
            var own = language.equals("ar");
            world.notification.on(
                    "GET " + EDITION + "/letters/declined/" + language,
                    200,
                    "{\"subject\":\"S\",\"text\":\"T\",\"own\":" + own + "}");
            EveryState.requireWhole(world, "/mails/igf-2027/letters", language);
            EveryState.requireWhole(world, "/mails/igf-2027/letters/declined/" + language, language);
        }
    }

    @Test
    void aProgrammeIsMadeAndReleasedInEveryCombinationOfClashAndChange() throws Exception {
        world.scheduling.on(
                "GET " + EDITION + "/rooms",
                200,
                "{\"items\":[{\"room\":\"hall\",\"name\":\"Hall\",\"capacity\":80}]}");
        for (var kind : List.of(
                "ROOM", "PERSON", "UNAVAILABLE", "CAPACITY", "LAYOUT", "PAST", "OUTSIDE_EDITION", "OF_TOMORROW")) {
            for (var severity : List.of("HARD", "SOFT")) {
                for (var acknowledged : List.of(
                        "\"acknowledgeable\":false,\"acknowledged\":null",
                        "\"acknowledgeable\":true,\"acknowledged\":null",
                        "\"acknowledgeable\":true,\"acknowledged\":{\"by\":\"s\",\"at\":\"2027-09-01T10:00:00Z\",\"reason\":\"So\"}")) {
                    var clash = "{\"id\":\"c\",\"kind\":\"%s\",\"severity\":\"%s\",\"detail\":\"D\",%s}"
                            .formatted(kind, severity, acknowledged);
                    world.scheduling.on("GET " + EDITION + "/clashes", 200, "{\"items\":[" + clash + "]}");
                    for (var state : EveryState.names(SessionState.values())) {
                        world.scheduling.on(
                                "GET " + EDITION + "/sessions",
                                200,
                                "{\"items\":[{\"id\":\"%s\",\"number\":7,\"title\":\"\",\"minutes\":60,\"version\":3,\"state\":\"%s\",\"placement\":%s,\"clashes\":[%s],\"pin\":%s,\"kind\":\"%s\"}]}"
                                        .formatted(
                                                SESSION,
                                                state,
                                                state.equals("PLACED")
                                                        ? "{\"room\":\"%s\",\"start\":\"2027-10-01T09:00\"}"
                                                                .formatted(
                                                                        severity.equals("SOFT") ? "all-rooms" : "hall")
                                                        : "null",
                                                clash,
                                                acknowledged.contains("So")
                                                        ? "{\"reason\":\"So\",\"by\":\"s\",\"at\":\"2027-09-01T10:00:00Z\"}"
                                                        : "null",
                                                severity.equals("SOFT") ? "tea" : "WORKSHOP"));
                        world.scheduling.on("GET " + EDITION + "/programme/freeze", 200, freeze(acknowledged));
                        world.scheduling.on(
                                "GET /api/v1/sessions/" + SESSION + "/options",
                                200,
                                "{\"items\":[{\"room\":\"hall\",\"start\":\"2027-10-01T10:00\",\"clashes\":[" + clash
                                        + "]}]}");
                        world.scheduling.on(
                                "GET /api/v1/sessions/" + SESSION + "/cost",
                                200,
                                "{\"cost\":9,\"because\":[%s]}"
                                        .formatted(
                                                severity.equals("SOFT")
                                                        ? "{\"constraint\":\"LAYOUT\",\"sentence\":\"S\",\"cost\":9}"
                                                        : ""));
                        EveryState.requireWhole(world, "/schedule/igf-2027", kind, severity, acknowledged, state);
                        EveryState.requireWhole(
                                world, "/schedule/igf-2027?pick=7", kind, severity, acknowledged, state);
                    }
                    for (var type : words("schedule", "schedule.change.")) {
                        world.scheduling.on(
                                "POST " + EDITION + "/releases/preview",
                                200,
                                "{\"number\":2,\"changes\":[{\"type\":\"%s\",\"sessionId\":\"%s\",\"number\":8,\"title\":\"\",\"placement\":%s,\"previous\":null,\"fields\":[{\"name\":\"speakers\",\"from\":[],\"to\":[{\"personId\":\"a\",\"name\":\"Ana\"}]},{\"name\":\"room\",\"from\":null,\"to\":\"hall\"}]}],\"told\":[]}"
                                        .formatted(
                                                type,
                                                SESSION,
                                                type.equals("cancelled")
                                                        ? "null"
                                                        : "{\"roomName\":\"Hall\",\"start\":\"2027-10-01T10:15\"}"));
                        EveryState.requireWhole(world, "/schedule/igf-2027/release", kind, severity, type);
                    }
                }
            }
        }
    }

    /** Returns no freeze, one that has begun, or one that has not. */
    private static String freeze(String acknowledged) {
        if (acknowledged.contains("false")) {
            return "{\"from\":null,\"reason\":null,\"by\":null,\"at\":null}";
        }
        return "{\"from\":\"%s-09-01T10:00:00Z\",\"reason\":%s,\"by\":\"s\",\"at\":\"2020-09-01T10:00:00Z\"}"
                .formatted(
                        acknowledged.contains("So") ? "2020" : "2099", acknowledged.contains("So") ? "\"So\"" : "null");
    }

    @Test
    void theProgrammeIsShownInEveryCombinationOfStateNamesAndPlace() throws Exception {
        var person = "{\"personId\":\"%s\",\"role\":\"%s\",\"name\":\"%s\",\"affiliation\":%s}";
        int release = 0;
        for (var state : List.of("PLACED", "CANCELLED")) {
            for (var unnamed : List.of("0", "1", "2", "11")) {
                for (var role : EveryState.ROLES) {
                    // A programme is kept for a moment, an edition by its name.
                    var edition = "igf-" + ++release;
                    world.proposal.on(
                            "GET /api/v1/editions",
                            200,
                            "{\"items\":[{\"edition\":\"" + edition
                                    + "\",\"name\":\"IGF\",\"startsOn\":\"2027-10-01\",\"timeZone\":\"Africa/Addis_Ababa\"}]}");
                    world.scheduling.on(
                            "GET /api/v1/editions/" + edition + "/sessions",
                            200,
                            "{\"items\":[{\"id\":\"%s\",\"number\":7,\"title\":\"Tides\",\"minutes\":60,\"state\":\"%s\",\"release\":3,\"subthemes\":[],\"placement\":%s,\"people\":[%s],\"toBeConfirmed\":%s}]}"
                                    .formatted(
                                            SESSION,
                                            state,
                                            state.equals("CANCELLED")
                                                    ? "null"
                                                    : "{\"room\":\"hall\",\"roomName\":\"Hall\",\"startsAt\":\"2027-10-01T07:00:00Z\",\"endsAt\":\"2027-10-01T08:00:00Z\"}",
                                            person.formatted(ID, role, "Ana", "null"),
                                            unnamed));
                    world.scheduling.on("GET /api/v1/editions/" + edition + "/programme/changes", 200, changes(role));
                    EveryState.requireWhole(world, "/programme/" + edition, state, unnamed, role);
                    EveryState.requireWhole(world, "/programme/" + edition + "?day=all&q=tides", state, unnamed, role);
                    EveryState.requireWhole(world, "/programme/" + edition + "/sessions/7", state, unnamed, role);
                }
            }
        }
    }

    /** Returns a change of each field, or a session that was added. */
    private static String changes(String role) {
        var names = role.equals("SPEAKER")
                ? List.<String>of()
                : List.of(
                        "room",
                        "start",
                        "minutes",
                        "title",
                        "description",
                        "format",
                        "subthemes",
                        "speakers",
                        "moderators",
                        "rapporteur",
                        "organizers",
                        "capacity",
                        "of_tomorrow");
        var fields = names.stream()
                .map(name -> "{\"name\":\"%s\",\"from\":%s,\"to\":%s}"
                        .formatted(
                                name,
                                name.endsWith("rs") ? "[]" : "null",
                                name.endsWith("rs")
                                        ? "[{\"name\":\"Ana\"},{\"name\":\"Noor\"}]"
                                        : name.equals("start") ? "\"2027-10-01T10:00[Africa/Cairo]\"" : "\"60\""))
                .toList();
        return "{\"items\":[{\"number\":7,\"kind\":\"%s\",\"fields\":[%s]}]}"
                .formatted(names.isEmpty() ? "SCHEDULED" : "MOVED", String.join(",", fields));
    }

    @Test
    void conditionsAndTheReserveListAreShownInEachState() throws Exception {
        for (var state : EveryState.names(ConditionLine.State.values())) {
            for (var due : List.of("null", "\"2027-05-01T09:00:00Z\"")) {
                world.proposal.on(
                        "GET " + EDITION + "/conditions",
                        200,
                        "{\"items\":[{\"proposalId\":\"%s\",\"number\":7,\"title\":\"\",\"condition\":1,\"text\":\"T\",\"state\":\"%s\",\"dueAt\":%s,\"evidence\":1}]}"
                                .formatted(ID, state, due));
                EveryState.requireWhole(world, "/selection/igf-2027/conditions", state, due);
                EveryState.requireWhole(world, "/selection/igf-2027/conditions?state=" + state, due);
            }
        }
        for (var slots : List.of("null", "1")) {
            for (var items : List.of("", "{\"place\":1,\"proposalId\":\"" + ID + "\",\"number\":7,\"subthemes\":[]}")) {
                world.proposal.on(
                        "GET " + EDITION + "/reserve",
                        200,
                        "{\"slots\":" + slots + ",\"held\":1,\"items\":[" + items + "],\"next\":null}");
                EveryState.requireWhole(world, "/selection/igf-2027/reserve", slots, items);
                EveryState.requireWhole(world, "/selection/igf-2027/plan", slots, items);
            }
        }
    }

    @Test
    void somebodyIsShownInEveryCombinationOfRoleAnswerAndRegistration() throws Exception {
        for (var role : EveryState.ROLES) {
            for (var answer : ANSWERS) {
                var found =
                        "{\"personId\":\"%s\",\"names\":[\"Noor\"],\"emails\":[],\"affiliations\":[],\"proposals\":[{\"id\":\"%s\",\"number\":7,\"title\":\"\",\"role\":\"%s\",\"answer\":\"%s\"}]"
                                .formatted(ID, ID, role, answer);
                world.proposal.on("POST " + EDITION + "/people/search", 200, "{\"items\":[" + found + "}]}");
                EveryState.requireWhole(world, "/people/igf-2027?who=" + role, role, answer);
            }
        }
        for (var state : EveryState.names(RegistrationStateStatus.values())) {
            for (var attendance : EveryState.names(Attendance.values())) {
                world.participation.on(
                        "POST " + EDITION + "/registrations/search",
                        200,
                        "{\"items\":[{\"id\":\"%s\",\"personId\":\"%s\",\"state\":\"%s\",\"name\":null,\"email\":null,\"attendance\":\"%s\"}],\"next\":null}"
                                .formatted(SESSION, ID, state, attendance));
                EveryState.requireWhole(world, "/people/igf-2027?attendance=" + attendance, state);
            }
        }
    }

    @Test
    void whatAwaitsSomebodyIsShownOfEachKind() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        for (var kind : words("frame", "home.task.")) {
            for (var due : List.of("", ",\"dueAt\":\"2027-06-18T10:00:00Z\"")) {
                world.proposal.on(
                        "GET /api/v1/people/me/tasks",
                        200,
                        "{\"items\":[{\"kind\":\"%s\",\"edition\":\"igf-2027\",\"title\":\"\",\"link\":\"/home\"%s}]}"
                                .formatted(kind, due));
                EveryState.requireWhole(world, "/home", kind, due);
            }
        }
    }

    @Test
    void allComponentsAreShownInEachLanguageInDemoModeOnly() throws Exception {
        for (var language : EveryState.LANGUAGES) {
            EveryState.requireWhole(world, "/console/components", language);
        }
        try (var production = World.outsideDemoMode()) {
            production.logIn("secretariat", "SECRETARIAT");
            assertThat(production.get("/console/components").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void proposalsAndSessionsAreListedInEachState() throws Exception {
        for (var state : EveryState.STATES) {
            world.proposal.on(
                    "GET " + EDITION + "/proposals",
                    200,
                    "{\"items\":[{\"id\":\"%s\",\"number\":null,\"title\":null,\"state\":\"%s\",\"subthemes\":[\"x\"],\"rosterState\":\"BELOW_MINIMUM\"}],\"next\":null}"
                            .formatted(ID, state));
            EveryState.requireWhole(world, "/console/list/proposals?edition=igf-2027&state=" + state, state);
        }
        for (var state : EveryState.names(SessionState.values())) {
            world.scheduling.on(
                    "GET " + EDITION + "/sessions",
                    200,
                    "{\"items\":[{\"id\":\"%s\",\"number\":7,\"title\":\"T\",\"state\":\"%s\",\"kind\":\"WORKSHOP\",\"placement\":%s}],\"next\":null}"
                            .formatted(SESSION, state, EveryState.place()));
            EveryState.requireWhole(world, "/console/list/sessions?edition=igf-2027&sort=-start&state=" + state, state);
        }
        world.scheduling.on("GET " + EDITION + "/sessions", 200, "{\"items\":[],\"next\":null}");
        EveryState.requireWhole(world, "/console/list/sessions?edition=igf-2027&q=nowhere");
        assertThat(world.get("/console/list/sessions.csv?edition=igf-2027").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDecisionOnSeveralProposalsIsDraftedInEachLanguage() throws Exception {
        world.proposal.on(
                "GET " + EDITION + "/ranking",
                200,
                "{\"items\":[{\"rank\":1,\"id\":\"%s\",\"number\":7,\"title\":\"\",\"state\":\"SCREENED_IN\"}]}"
                        .formatted(ID));
        world.proposal.on("GET " + EDITION + "/reserve", 200, "{\"slots\":1,\"held\":0,\"items\":[]}");
        world.proposal.on(
                "GET " + EDITION + "/decision-batches",
                200,
                "{\"items\":[{\"id\":\"%s\",\"name\":\"June\",\"state\":\"DRAFT\",\"draftedAt\":\"2027-06-01T09:00:00Z\"}]}"
                        .formatted(SESSION));
        for (var language : EveryState.LANGUAGES) {
            EveryState.requireWhole(world, "/selection/igf-2027/batches/entries?id=" + ID + "&id=" + SESSION, language);
        }
    }

    @Test
    void reportsOfAnEditionAreShownInEachState() throws Exception {
        for (var state : words("event", "report.state.")) {
            for (var reminded : List.of("null", "\"2027-10-20T06:00:00Z\"")) {
                world.participation.on(
                        "GET " + EDITION + "/reports",
                        200,
                        "{\"items\":[{\"sessionId\":\"%s\",\"number\":7,\"title\":\"\",\"state\":\"%s\",\"writers\":4,\"remindedAt\":%s,\"dueAt\":{\"SHORT\":\"2027-10-06T06:00:00Z\"}}]}"
                                .formatted(SESSION, state, reminded));
                EveryState.requireWhole(world, "/event/igf-2027/reports", state, reminded);
                EveryState.requireWhole(world, "/event/igf-2027/reports?state=" + state, reminded);
                EveryState.requireWhole(world, "/event/igf-2027", state, reminded);
            }
        }
    }
}
