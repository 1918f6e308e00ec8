package igf.gateway;

import static igf.gateway.ProposalStub.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.Stage;
import igf.api.report.ReportStandingState;
import igf.api.roster.RosterRole;
import igf.console.language.Language;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Renders pages in combinations of what can be true at the same time: an expression in a branch that nobody sees may be wrong. Each
 * fact meets each other one; see {@link Combinations}.
 */
abstract class EveryState {

    static final String SECOND = "00000000-0000-0000-0000-000000000002";
    static final String EDITION = "/api/v1/editions/igf-2027";

    static final List<String> STATES = names(Stage.values());

    static final List<String> ROLES = names(RosterRole.values());

    static final Map<String, String> DECISIONS = Map.of(
            "ACCEPTED", "ACCEPTED",
            "ACCEPTED_WITH_CONDITIONS", "ACCEPTED_WITH_CONDITIONS",
            "RESERVE", "RESERVE",
            "DECLINED", "DECLINED",
            "LAPSED", "ACCEPTED_WITH_CONDITIONS",
            "MERGED", "ACCEPTED");

    static final List<String> PLACES = List.of(
            "",
            session("UNPLACED", "null"),
            session("PLACED", place()),
            session("CANCELLED", "null"),
            session("CANCELLED", place()));

    /** Without a report, and in each state. */
    static final List<String> REPORTS = Stream.concat(Stream.of(""), names(ReportStandingState.values()).stream())
            .toList();

    /** What the secretariat said of a report last. */
    static final Map<String, String> REMARKS = Map.of(
            "DUE", "EXTENDED",
            "RETURNED", "RETURNED",
            "WAIVED", "WAIVED");

    /** One after the other: what is missing in a language is found wherever it is said. */
    static final List<String> LANGUAGES =
            Language.ALL.stream().map(Language::code).toList();

    static World world;
    static ProposalStub proposal;
    static int rendered;

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

    static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    static String conditions(String state, String evidence, String met) {
        return "{\"state\":\"%s\",\"dueAt\":\"2027-05-01T09:00:00Z\",\"items\":[{\"number\":1,\"condition\":\"A moderator\",\"evidence\":%s,\"met\":%s,\"note\":null}]}"
                .formatted(state, evidence, met);
    }

    static String place() {
        return "{\"room\":\"hall\",\"roomName\":\"Hall\",\"startsAt\":\"2027-10-01T06:00:00Z\",\"endsAt\":\"2027-10-01T07:00:00Z\"}";
    }

    static String session(String state, String place) {
        return "{\"id\":\"%s\",\"edition\":\"igf-2027\",\"number\":41,\"title\":\"Tides\",\"state\":\"%s\",\"placement\":%s,\"people\":[{\"role\":\"SPEAKER\",\"name\":\"Noor\"}]}"
                .formatted(SESSION, state, place);
    }

    static String report(String state) {
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

    static void say(Service service, String call, String json) {
        service.on(call, json.isEmpty() ? 404 : 200, json.isEmpty() ? "{}" : json);
    }

    static void stands(String state) {
        stands(state, "");
    }

    static void stands(String state, String more) {
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

    static String asked(String kind, String state) {
        return "{\"id\":\"00000000-0000-0000-0000-000000000011\",\"kind\":\"%s\",\"state\":\"%s\",\"mode\":\"ONSITE\",\"own\":true,\"name\":\"Noor\",\"position\":1}"
                .formatted(kind, state);
    }

    static String edition(String call, String phase) {
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

    static void requireWhole(String page, String... with) throws Exception {
        requireWhole(world, page, with);
    }

    /** Renders a page in the next language. */
    static void requireWhole(World of, String page, String... with) throws Exception {
        var language = LANGUAGES.get(rendered++ % LANGUAGES.size());
        HttpResponse<String> answer = of.get(page, "Accept", "text/html", "Accept-Language", language);
        requireWhole(answer.statusCode(), answer.body(), page + " in " + language + ": " + String.join(" ", with));
    }

    static void requireWhole(int status, String body, String where) {
        assertThat(status).as(where).isEqualTo(200);
        assertThat(body.strip()).as(where).endsWith("</html>").doesNotContain("??");
    }
}
