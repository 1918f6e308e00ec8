package igf.gateway;

import static igf.gateway.ProposalStub.API;
import static igf.gateway.ProposalStub.ENTRY;
import static igf.gateway.ProposalStub.ID;
import static igf.gateway.ProposalStub.PAGE;
import static igf.gateway.ProposalStub.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Renders pages in every combination of what can be true at the same time: an expression in a branch that nobody sees may be wrong. The
 * secretariat's page of a decision has the same in {@link SelectionPageTest}, the pages left out here in
 * {@link OtherPagesInEveryStateTest}.
 */
class EveryStateTest {

    private static final String SECOND = "00000000-0000-0000-0000-000000000002";
    private static final String EDITION = "/api/v1/editions/igf-2027";
    private static final String ME = "/me/sessions/" + SESSION;

    private static final List<String> STATES = List.of(
            "DRAFT",
            "SUBMITTED",
            "SCREENED_IN",
            "SCREENED_OUT",
            "ACCEPTED",
            "ACCEPTED_WITH_CONDITIONS",
            "RESERVE",
            "DECLINED",
            "LAPSED",
            "MERGED",
            "WITHDRAWN");

    private static final Map<String, String> DECISIONS = Map.of(
            "ACCEPTED", "ACCEPTED",
            "ACCEPTED_WITH_CONDITIONS", "ACCEPTED_WITH_CONDITIONS",
            "RESERVE", "RESERVE",
            "DECLINED", "DECLINED",
            "LAPSED", "ACCEPTED_WITH_CONDITIONS",
            "MERGED", "ACCEPTED");

    private static final List<String> CONDITIONS = List.of(
            "",
            conditions("OPEN", "[]", "null"),
            conditions("OPEN", "[\"Done\"]", "null"),
            conditions("OPEN", "[\"Done\"]", "false"),
            conditions("MET", "[\"Done\"]", "true"),
            conditions("LAPSED", "[]", "null"));

    private static final List<String> APPEALS = List.of("", "FILED", "UPHELD", "DISMISSED", "CLOSED");

    private static final List<String> PLACES = List.of(
            "",
            session("UNPLACED", "null"),
            session("PLACED", place()),
            session("CANCELLED", "null"),
            session("CANCELLED", place()));

    private static final List<String> REPORTS =
            List.of("", "NOT_DUE", "DUE", "OVERDUE", "SHORT_FILED", "FULL_FILED", "PUBLISHED", "RETURNED", "WAIVED");

    /** What the secretariat said of a report last. */
    private static final Map<String, String> REMARKS = Map.of(
            "DUE", "EXTENDED",
            "RETURNED", "RETURNED",
            "WAIVED", "WAIVED");

    /** Two people of a proposal that was merged into this one, of whom one is on its roster. */
    private static final String TOOK_IN =
            ",\"tookIn\":[{\"proposalId\":\"%s\",\"number\":12,\"title\":\"\",\"people\":[{\"entry\":\"00000000-0000-0000-0000-00000000000e\",\"role\":\"SPEAKER\",\"name\":null,\"affiliation\":\"House\",\"takenAs\":null},{\"entry\":\"00000000-0000-0000-0000-00000000000f\",\"role\":\"ORGANIZER\",\"name\":\"Noor\",\"affiliation\":null,\"takenAs\":\"00000000-0000-0000-0000-000000000010\"}]}]"
                    .formatted(SECOND);

    /** One after the other: what is missing in a language is found wherever it is said. */
    private static final List<String> LANGUAGES = List.of("en", "ar", "es", "fr", "ru", "zh");

    private static World world;
    private static ProposalStub proposal;
    private static int rendered;

    @BeforeAll
    static void start() {
        world = new World();
        proposal = new ProposalStub(world);
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
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"Africa/Addis_Ababa\"}]}");
        proposal.draft();
        world.logIn("secretariat", "SECRETARIAT");
    }

    private static String conditions(String state, String evidence, String met) {
        return "{\"state\":\"%s\",\"dueAt\":\"2027-05-01T09:00:00Z\",\"items\":[{\"number\":1,\"condition\":\"A moderator\",\"evidence\":%s,\"met\":%s,\"note\":null}]}"
                .formatted(state, evidence, met);
    }

    private static String place() {
        return "{\"room\":\"hall\",\"roomName\":\"Hall\",\"startsAt\":\"2027-10-01T06:00:00Z\",\"endsAt\":\"2027-10-01T07:00:00Z\"}";
    }

    private static String session(String state, String place) {
        return "{\"id\":\"%s\",\"edition\":\"igf-2027\",\"number\":41,\"title\":\"Tides\",\"state\":\"%s\",\"placement\":%s,\"people\":[{\"role\":\"SPEAKER\",\"name\":\"Noor\"}]}"
                .formatted(SESSION, state, place);
    }

    private static String report(String state) {
        var published = state.equals("PUBLISHED") || state.equals("RETURNED");
        var version =
                "{\"number\":1,\"publishedAt\":\"2027-10-16T09:00:00Z\",\"keyTakeaways\":[\"One\"],\"callToAction\":[]}";
        var remark = REMARKS.get(state);
        return "{\"state\":\"%s\",\"keyTakeaways\":[\"One\"],\"callToAction\":[],\"dueAt\":{\"SHORT\":\"2027-10-01T09:00:00Z\",\"FULL\":\"2027-10-15T09:00:00Z\"},\"mayFile\":%s,\"versions\":[%s],\"draft\":%s,\"remark\":%s}"
                .formatted(
                        state,
                        !state.equals("PUBLISHED"),
                        published ? version + "," + version.replace(":1,", ":2,") : "",
                        state.equals("DUE")
                                ? "{\"keyTakeaways\":[\"Two\"],\"callToAction\":[],\"savedAt\":\"2027-10-01T08:00:00Z\"}"
                                : "null",
                        remark == null
                                ? "null"
                                : "{\"kind\":\"" + remark + "\",\"reason\":\"So\",\"at\":\"2027-10-02T09:00:00Z\"}");
    }

    private static void say(Service service, String call, String json) {
        service.on(call, json.isEmpty() ? 404 : 200, json.isEmpty() ? "{}" : json);
    }

    private static void stands(String state) {
        stands(state, "");
    }

    private static void stands(String state, String more) {
        var outcome = DECISIONS.get(state);
        var decided = outcome == null
                ? ""
                : ",\"sessionId\":\"%s\",\"decision\":{\"outcome\":\"%s\",\"reason\":\"Good\",\"at\":\"2027-04-01T09:00:00Z\",\"reasons\":[{\"text\":\"Own\"}],\"comments\":\"More\"%s}"
                        .formatted(SESSION, outcome, outcome.equals("RESERVE") ? ",\"place\":3" : "");
        proposal.is(
                state,
                "9",
                "Words",
                state.equals("DRAFT")
                        ? ""
                        : ",\"number\":41,\"receipt\":{\"submittedAt\":\"2027-02-01T09:00:00Z\"},\"screening\":{\"outcome\":\"OUT\",\"failed\":[{\"id\":\"x\",\"name\":\"Relevant\"}]},\"rosterBreaches\":[{\"rule\":\"SPEAKERS_BELOW_MINIMUM\",\"detail\":\"x\"}],\"formerRoster\":[{\"id\":\"f\",\"role\":\"MODERATOR\",\"state\":\"REPLACED\"}]"
                                + decided
                                + more);
    }

    @Test
    void anOrganizersProposalIsShownInEveryCombinationOfStateConditionAppealAndRole() throws Exception {
        for (var role : List.of("ORGANIZER", "SECRETARIAT")) {
            world.logIn(role, role);
            for (var state : STATES) {
                stands(state);
                for (var condition : CONDITIONS) {
                    say(world.proposal, "GET " + API + "/conditions", condition);
                    for (var appeal : APPEALS) {
                        say(
                                world.proposal,
                                "GET " + API + "/appeal",
                                appeal.isEmpty()
                                        ? ""
                                        : "{\"state\":\"" + appeal
                                                + "\",\"text\":\"Why?\",\"filedAt\":\"2027-06-02T10:00:00Z\",\"reason\":\"So\"}");
                        requireWhole(PAGE, role, state, condition, appeal);
                    }
                }
                stands(state, TOOK_IN);
                requireWhole(PAGE, role, state, "took another in");
            }
        }
    }

    @Test
    void anOrganizersProposalIsShownInEveryCombinationOfStateSessionReportAndCall() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        for (var call : List.of("PLANNED", "OPEN", "CLOSED")) {
            world.proposal.on("GET " + EDITION, 200, edition(call, "REVIEWING"));
            for (var state : STATES) {
                stands(state);
                for (var place : PLACES) {
                    say(world.scheduling, "GET /api/v1/sessions/" + SESSION, place);
                    for (var report : REPORTS) {
                        say(
                                world.participation,
                                "GET /api/v1/sessions/" + SESSION + "/report",
                                report.isEmpty() ? "" : report(report));
                        requireWhole(PAGE, call, state, place, report);
                    }
                }
                if (!state.equals("DRAFT")) {
                    requireWhole(PAGE + "/change", call, state);
                    requireWhole(PAGE + "?note=submitted", call, state);
                }
                requireWhole(PAGE + "/people/" + ENTRY, call, state);
                requireWhole(PAGE + "/people/new?role=SPEAKER", call, state);
            }
        }
    }

    /** Speakers and moderators, who do not read the proposal itself. */
    @Test
    void aProposalIsShownToEachRoleInEachState() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        world.proposal.on("GET " + API, 403, "{}");
        for (var state : STATES) {
            for (var role : List.of("ORGANIZER", "SPEAKER", "MODERATOR", "ONLINE_MODERATOR", "RAPPORTEUR")) {
                world.proposal.on(
                        "GET /api/v1/people/me/proposals",
                        200,
                        "{\"items\":[{\"id\":\"%s\",\"edition\":\"igf-2027\",\"number\":41,\"title\":\"\",\"state\":\"%s\",\"roles\":[\"%s\"]}]}"
                                .formatted(ID, state, role));
                for (var answer : List.of("INVITED", "CONFIRMED", "TENTATIVE", "DECLINED", "WITHDRAWN", "REPLACED")) {
                    world.proposal.on(
                            "GET /api/v1/people/me/invitations",
                            200,
                            "{\"items\":[{\"proposalId\":\"%s\",\"edition\":\"igf-2027\",\"role\":\"%s\",\"state\":\"%s\",\"link\":\"%s\",\"expiresAt\":\"2027-09-01T00:00:00Z\"}]}"
                                    .formatted(ID, role, answer, answer.equals("REPLACED") ? "" : "/invitations/t"));
                    requireWhole(PAGE, state, role, answer);
                    requireWhole("/me", state, role, answer);
                }
                requireWhole("/home", state, role);
            }
        }
    }

    @Test
    void reportsToWriteAreShownInEveryState() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        for (var state : List.of("DUE", "SHORT_FILED", "OVERDUE", "RETURNED")) {
            world.participation.on(
                    "GET /api/v1/people/me/reports",
                    200,
                    "{\"items\":[{\"sessionId\":\"%s\",\"edition\":\"igf-2027\",\"number\":41,\"title\":\"T\",\"state\":\"%s\",\"dueAt\":\"2027-10-20T06:00:00Z\"}]}"
                            .formatted(SESSION, state));
            requireWhole("/home", state);
            requireWhole("/me", state);
        }
    }

    @Test
    void aReviewIsShownInEveryCombination() throws Exception {
        var criteria = "\"criteria\":[{\"id\":\"relevance\",\"name\":\"Relevance\",\"weight\":2}]";
        var full = "{\"scores\":{\"relevance\":1},\"reasons\":[\"INCOMPLETE\"],\"comment\":\"No\",\"mergeWith\":\""
                + SECOND + "\",\"revision\":2}";
        var bare = "{\"scores\":{}}";
        world.logIn("mag-1", "MAG");
        for (var threshold : List.of("{}", "{\"atOrBelow\":2}")) {
            world.proposal.on(
                    "GET " + EDITION,
                    200,
                    "{\"rules\":{%s,\"scale\":{\"min\":1,\"max\":5,\"labels\":[]},\"reasons\":[{\"code\":\"INCOMPLETE\",\"text\":\"Incomplete\"}],\"reasonsRequired\":%s,\"subthemes\":[]}}"
                            .formatted(criteria, threshold));
            for (var due : List.of("", ",\"dueAt\":\"2027-06-18T10:00:00Z\"")) {
                world.proposal.on(
                        "GET /api/v1/people/me/tasks",
                        200,
                        "{\"items\":[{\"kind\":\"REVIEW\",\"edition\":\"igf-2027\",\"title\":\"x\"" + due + "}]}");
                for (var open : List.of("true", "false")) {
                    for (var review : List.of("null", bare, full)) {
                        for (var draft : List.of("null", bare, full)) {
                            for (var content : List.of(
                                    "\"title\":null",
                                    "\"title\":\"Tides\",\"subthemes\":[\"trust\"],\"format\":{\"type\":\"PANEL\",\"layout\":\"CIRCLE\",\"minutes\":60},\"policyQuestions\":[\"Who?\"],\"hybrid\":[\"Yes\"],\"sdgs\":[9],\"sdgTargets\":[\"9.1\"],\"sdgExplanation\":\"So\",\"description\":\"D\",\"outcomes\":\"O\",\"counts\":{\"people\":3,\"region\":{\"AFRICAN\":2,\"UNKNOWN\":1},\"gender\":{\"MALE\":1},\"stakeholderGroup\":{\"GOVERNMENT\":1}}")) {
                                var one =
                                        "{\"proposalId\":\"%s\",\"number\":12,%s,%s,\"open\":%s,\"review\":%s,\"draft\":%s}"
                                                .formatted(ID, content, criteria, open, review, draft);
                                world.proposal.on("GET /api/v1/reviews/assigned", 200, "{\"items\":[" + one + "]}");
                                world.proposal.on("GET /api/v1/reviews/assigned/" + ID, 200, one);
                                requireWhole("/reviews/" + ID, threshold, due, open, review, draft, content);
                                requireWhole("/reviews", threshold, due, open, review, draft, content);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void aSessionIsShownInEveryCombinationOfPlaceReportAttendanceAndRole() throws Exception {
        var attendances = List.of(
                "",
                "{\"onsite\":{\"present\":1,\"peak\":1,\"people\":1}}",
                "{\"onsite\":{\"present\":1,\"peak\":1,\"people\":1},\"online\":{\"present\":1},\"minutesMedian\":40,\"firstTimers\":2,\"byStakeholderGroup\":{\"GOVERNMENT\":3,\"UNDISCLOSED\":4},\"byRegion\":{\"AFRICAN\":3,\"UNDISCLOSED\":4},\"byGender\":{\"FEMALE\":3,\"UNDISCLOSED\":4}}");
        for (var role : List.of("", "MODERATOR", "ONLINE_MODERATOR", "RAPPORTEUR", "ORGANIZER", "SECRETARIAT")) {
            world.logIn("somebody", role.equals("SECRETARIAT") ? role : "ORGANIZER");
            world.participation.on(
                    "GET /api/v1/people/me/agenda",
                    200,
                    role.isEmpty() || role.equals("SECRETARIAT")
                            ? "{\"items\":[]}"
                            : "{\"items\":[{\"sessionId\":\"%s\",\"edition\":\"igf-2027\",\"number\":41,\"startsAt\":\"2027-10-01T06:00:00Z\",\"endsAt\":\"2027-10-01T07:00:00Z\",\"roles\":[\"%s\"],\"seats\":[]}]}"
                                    .formatted(SESSION, role));
            for (var place : PLACES.subList(1, PLACES.size())) {
                world.scheduling.on("GET /api/v1/sessions/" + SESSION, 200, place);
                for (var report : REPORTS) {
                    say(
                            world.participation,
                            "GET /api/v1/sessions/" + SESSION + "/report",
                            report.isEmpty() ? "" : report(report));
                    for (var attendance : role.equals("SECRETARIAT") ? attendances : attendances.subList(0, 1)) {
                        say(world.participation, "GET /api/v1/sessions/" + SESSION + "/attendance", attendance);
                        requireWhole("/sessions/" + SESSION, role, place, report, attendance);
                    }
                }
            }
        }
    }

    @Test
    void aSessionIsShownToWhoeverTakesPartInEveryCombinationOfSeatAndFloor() throws Exception {
        var seats = List.of(
                "",
                seat("CONFIRMED", "ONSITE"),
                seat("CONFIRMED", "ONLINE"),
                seat("WAITLISTED", "ONSITE"),
                seat("WAITLISTED", "ONSITE").replace("\"position\":2", "\"position\":null"),
                seat("CONFIRMED", "ONLINE") + "," + seat("WAITLISTED", "ONSITE"));
        var asked = List.of("", asked("HAND", "WAITING"), asked("QUESTION", "WAITING"), asked("HAND", "GRANTED"));
        var registered = "{\"id\":\"r\",\"edition\":\"igf-2027\",\"state\":\"CONFIRMED\",\"attendance\":\"ONSITE\"}";
        for (var registrations : List.of("", registered)) {
            world.participation.on("GET /api/v1/people/me", 200, "{\"registrations\":[" + registrations + "]}");
            for (var place : PLACES.subList(1, PLACES.size())) {
                world.scheduling.on("GET /api/v1/sessions/" + SESSION, 200, place);
                for (var full : List.of("", "{\"capacity\":60,\"confirmed\":60,\"online\":4,\"waitlisted\":3}")) {
                    say(world.participation, "GET /api/v1/sessions/" + SESSION + "/seats", full);
                    for (var seat : seats) {
                        world.participation.on("GET /api/v1/registrations/r", 200, "{\"seats\":[" + seat + "]}");
                        for (var floor : asked) {
                            world.participation.on(
                                    "GET /api/v1/sessions/" + SESSION + "/floor", 200, "{\"items\":[" + floor + "]}");
                            requireWhole(ME, registrations, place, full, seat, floor);
                        }
                    }
                }
            }
        }
    }

    private static String seat(String state, String attendance) {
        return "{\"id\":\"s\",\"sessionId\":\"%s\",\"state\":\"%s\",\"attendance\":\"%s\",\"position\":%s}"
                .formatted(SESSION, state, attendance, state.equals("WAITLISTED") ? "2" : "null");
    }

    private static String asked(String kind, String state) {
        return "{\"id\":\"00000000-0000-0000-0000-000000000011\",\"kind\":\"%s\",\"state\":\"%s\",\"mode\":\"ONSITE\",\"own\":true,\"name\":\"Noor\",\"position\":1}"
                .formatted(kind, state);
    }

    private static String edition(String call, String phase) {
        return "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"theme\":\"T\",\"city\":\"Addis\",\"timeZone\":\"Africa/Addis_Ababa\","
                + "\"startsOn\":\"2027-10-04\",\"endsOn\":\"2027-10-08\",\"phase\":\"" + phase + "\",\"reviewers\":2,"
                + "\"call\":{\"state\":\"" + call
                + "\",\"opensAt\":\"2027-01-01T09:00:00Z\",\"closesAt\":\"2027-03-01T09:00:00Z\",\"graceUntil\":\"2027-03-01T10:00:00Z\"},"
                + "\"phases\":[{\"phase\":\"SCREENING\",\"from\":\"2027-03-05T06:00:00Z\"}],"
                + "\"rules\":{\"version\":2,\"preset\":\"igf-2022\",\"subthemes\":[{\"id\":\"data\",\"name\":\"Data\"}],\"writeIn\":true,"
                + "\"formats\":[{\"type\":\"PANEL\",\"layouts\":[\"CIRCLE\"],\"minutes\":[60]}],\"asked\":[\"OUTCOMES\"],\"compulsory\":[\"TITLE\"],"
                + "\"criteria\":[{\"id\":\"c\",\"name\":\"Content\",\"weight\":1},{\"id\":\"d\",\"name\":\"Form\",\"weight\":2}],\"scale\":{\"min\":1,\"max\":5},"
                + "\"limits\":{\"words\":{\"DESCRIPTION\":{\"min\":5,\"max\":500}},\"counts\":{\"SPEAKERS\":{\"min\":3}},\"onsiteModerators\":1},"
                + "\"screening\":[{\"id\":\"COMPLETE\",\"name\":\"Complete\"}],\"ties\":[\"MORE_REVIEWS\"],\"reasonsRequired\":{\"atOrBelow\":2},"
                + "\"reporting\":{\"shortHours\":2,\"fullDays\":14},\"invitations\":{\"reminderDays\":[3]},\"conditions\":{\"reminderDays\":[2]},"
                + "\"gates\":[\"SCREENING_AFTER_CALL\",\"REVIEW_AFTER_CALL\",\"DECISION_AFTER_REVIEWS\"],\"codeOfConduct\":{\"version\":\"1\",\"url\":\"https://x\"},"
                + "\"sources\":{\"/limits\":{\"known\":\"INHERITED\",\"from\":2018},\"/scale/max\":{\"known\":\"CHANGED\"},\"/compulsory\":{\"known\":\"YES\",\"source\":\"P\"}}}}";
    }

    @Test
    void anEditionsPagesAreShownInEveryPhaseAndStateOfTheCall() throws Exception {
        world.proposal.on("GET /api/v1/rule-presets", 200, "{\"items\":[\"igf-2022\"]}");
        world.proposal.on("GET /api/v1/rule-presets/igf-2022", 200, "{\"rules\":{}}");
        var extension =
                "{\"proposalId\":%s,\"until\":\"2027-03-01T06:00:00Z\",\"reason\":\"A storm\",\"by\":\"secretariat\",\"at\":\"2027-02-20T06:00:00Z\"}";
        var phases = List.of(
                "PLANNED",
                "CALL_OPEN",
                "CALL_CLOSED",
                "SCREENING",
                "REVIEWING",
                "SELECTING",
                "SCHEDULING",
                "RUNNING",
                "REPORTING",
                "ARCHIVED");
        for (var call : List.of("PLANNED", "OPEN", "CLOSED")) {
            for (var phase : phases) {
                for (var rules : List.of("whole", "bare")) {
                    var json = edition(call, phase);
                    var shown = rules.equals("whole") ? json : json.replaceFirst("\"rules\":.*", "\"rules\":{}}");
                    world.proposal.on("GET " + EDITION, 200, shown);
                    for (var given : List.of("", extension.formatted("null"), extension.formatted("\"" + ID + "\""))) {
                        world.proposal.on("GET " + EDITION + "/extensions", 200, "{\"items\":[" + given + "]}");
                        requireWhole("/edition/igf-2027?with=igf-2022", call, phase, rules, given);
                    }
                    for (var page : List.of("/form", "/rules", "/extension", "/reviewers", "/rooms")) {
                        requireWhole("/edition/igf-2027" + page, call, phase, rules);
                    }
                    requireWhole("/submit/igf-2027", call, phase, rules);
                }
            }
        }
    }

    @Test
    void theSecretariatsPagesShowAProposalInEveryState() throws Exception {
        var criteria =
                "{\"rule\":\"COMPLETE\",\"name\":\"Complete\",\"met\":%s,\"found\":%s,\"judged\":%s,\"citations\":[]}";
        var all = String.join(
                ",",
                criteria.formatted("true", "true", "null"),
                criteria.formatted("true", "false", "{\"met\":true,\"reason\":\"By post\"}"),
                criteria.formatted("null", "null", "null"));
        for (var state : STATES.subList(1, STATES.size())) {
            stands(state);
            for (var outcome : List.of("null", "\"IN\"", "\"OUT\"")) {
                for (var overruled : List.of("null", "\"It is fine\"")) {
                    world.proposal.on(
                            "GET " + API + "/screening",
                            200,
                            "{\"criteria\":[%s],\"outcome\":%s,\"at\":\"2027-03-04T08:00:00Z\",\"note\":null,\"overruledBecause\":%s}"
                                    .formatted(all, outcome, overruled));
                    requireWhole("/screening/igf-2027/" + ID, state, outcome, overruled);
                }
            }
            world.proposal.on(
                    "GET " + EDITION + "/ranking",
                    200,
                    "{\"items\":[{\"rank\":null,\"id\":\"%s\",\"number\":41,\"title\":\"\",\"mean\":null,\"reviews\":0,\"histogram\":{},\"subthemes\":[],\"state\":\"%s\",\"mergeWith\":[\"x\"]}]}"
                            .formatted(ID, state));
            requireWhole("/selection/igf-2027", state);
            for (var many : List.of("", ",{\"id\":\"x\",\"state\":\"DECLINED\",\"announced\":false}")) {
                world.proposal.on(
                        "GET " + EDITION + "/ranking",
                        200,
                        "{\"items\":[{\"rank\":1,\"id\":\"%s\",\"number\":41,\"title\":\"\",\"histogram\":{},\"state\":\"%s\",\"announced\":false}%s]}"
                                .formatted(ID, state, many));
                requireWhole("/selection/igf-2027", state, "not announced", many);
            }
            for (var what : List.of(
                    "ACCEPTED",
                    "ACCEPTED_WITH_CONDITIONS",
                    "DECLINED",
                    "RESERVE",
                    "UNDONE",
                    "LAPSED",
                    "MERGED",
                    "MERGE_UNDONE")) {
                for (var appeal : List.of("FILED", "UPHELD", "DISMISSED", "CLOSED")) {
                    world.proposal.on(
                            "GET " + API + "/dossier",
                            200,
                            "{\"number\":41,\"title\":\"Tides\",\"stage\":\"%s\",\"screening\":{\"outcome\":\"OVERRULED\"},\"decisions\":[{\"at\":\"2027-06-01T10:00:00Z\",\"outcome\":\"%s\",\"reason\":null,\"conditions\":[\"One\"]}],\"appeals\":[{\"at\":\"2027-06-01T10:00:00Z\",\"what\":\"%s\"}]}"
                                    .formatted(state, what, appeal));
                    requireWhole("/selection/igf-2027/" + ID + "/dossier", state, what, appeal);
                }
            }
        }
    }

    @Test
    void aBatchIsShownInEveryCombinationOfStateOutcomeAndCheck() throws Exception {
        var batch = EDITION + "/decision-batches/" + SECOND;
        world.proposal.on(
                "GET " + batch + "/letters",
                200,
                "{\"items\":[{\"outcome\":\"ACCEPTED\",\"kind\":\"accepted\"},{\"outcome\":\"RESERVE\",\"kind\":\"of-tomorrow\"}]}");
        for (var state : List.of("DRAFT", "SEALED", "ANNOUNCED")) {
            for (var outcome : List.of("ACCEPTED", "ACCEPTED_WITH_CONDITIONS", "RESERVE", "DECLINED")) {
                for (var pending : List.of("0", "1")) {
                    for (var rule : List.of(
                            "PROPOSAL_UNKNOWN",
                            "OUTCOME_IMPOSSIBLE",
                            "DUE_DATE_MISSING",
                            "PLACE_TAKEN_TWICE",
                            "TOO_MANY",
                            "SLOTS_LEFT",
                            "QUOTA_EXCEEDED",
                            "NOT_COVERED",
                            "SHARE_TOO_LOW",
                            "CONDITIONS_REQUIRED")) {
                        for (var blocked : List.of("true", "false")) {
                            world.proposal.on(
                                    "GET " + batch,
                                    200,
                                    "{\"id\":\"%s\",\"name\":\"June\",\"state\":\"%s\",\"pending\":%s,\"entries\":[{\"proposalId\":\"%s\",\"outcome\":\"%s\",\"reason\":\"Good\",\"conditions\":[\"One\"],\"place\":1,\"refused\":\"WRONG_STATE\",\"reasons\":[]}]}"
                                            .formatted(SECOND, state, pending, ID, outcome));
                            world.proposal.on(
                                    "GET " + batch + "/check",
                                    200,
                                    "{\"blocked\":%s,\"findings\":[{\"rule\":\"%s\",\"blocking\":%s,\"numbers\":[41]}],\"chosen\":{\"GENDER/FEMALE\":0.5},\"all\":{\"GENDER/FEMALE\":0.4}}"
                                            .formatted(blocked, rule, blocked));
                            requireWhole(
                                    "/selection/igf-2027/batches/" + SECOND, state, outcome, pending, rule, blocked);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aPageThatIsBrokenOffOrLacksWordsIsFound() throws Exception {
        proposal.is("OF_TOMORROW", "9", "Words", "");
        assertThatThrownBy(() -> requireWhole(PAGE)).isInstanceOf(AssertionError.class);
        world.proposal.on("GET " + API, 503, "{}");
        assertThatThrownBy(() -> requireWhole(PAGE)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> requireWhole(200, "<html><body>", "planted")).isInstanceOf(AssertionError.class);
        requireWhole(200, "<html></html>\n", "planted");
    }

    private static void requireWhole(String page, String... with) throws Exception {
        requireWhole(world, page, with);
    }

    /** Renders a page in the next language. */
    static void requireWhole(World of, String page, String... with) throws Exception {
        var language = LANGUAGES.get(rendered++ % LANGUAGES.size());
        HttpResponse<String> answer = of.get(page, "Accept", "text/html", "Accept-Language", language);
        requireWhole(answer.statusCode(), answer.body(), page + " in " + language + ": " + String.join(" ", with));
    }

    private static void requireWhole(int status, String body, String where) {
        assertThat(status).as(where).isEqualTo(200);
        assertThat(body.strip()).as(where).endsWith("</html>").doesNotContain("??");
    }
}
