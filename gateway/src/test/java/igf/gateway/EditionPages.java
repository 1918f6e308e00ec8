package igf.gateway;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The secretariat with one edition, for the tests of its pages. */
abstract class EditionPages {

    static final String PROPOSAL = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    static final String PUT = "PUT /api/v1/editions/igf-2027";

    static final String RULES =
            "{\"version\":2,\"preset\":\"igf-2022\",\"subthemes\":[{\"id\":\"a\",\"name\":\"Access <all>\"}],\"writeIn\":false,"
                    + "\"formats\":[{\"type\":\"PANEL\",\"minutes\":[60,90]}],\"criteria\":[{\"id\":\"c\",\"name\":\"Content\",\"weight\":1}],"
                    + "\"scale\":{\"min\":1,\"max\":5},\"asked\":[],\"compulsory\":[\"TITLE\",\"GAIN\"],"
                    + "\"limits\":{\"words\":{%s},\"characters\":{},\"counts\":{\"SPEAKERS\":{\"min\":3}},\"onsiteModerators\":1,\"onsiteSpeakers\":0,"
                    + "\"sessionsPerPerson\":3,\"reportLookBack\":2,\"minimumReviews\":1},\"screening\":[],\"ties\":[\"MORE_REVIEWS\"],\"reasons\":[],"
                    + "\"reasonsRequired\":{},\"reporting\":{\"shortHours\":2,\"fullDays\":14},\"invitations\":{},\"conditions\":{},\"gates\":[],"
                    + "\"codeOfConduct\":{\"version\":\"1\",\"url\":\"https://example.org\"},"
                    + "\"sources\":{\"/subthemes\":{\"source\":\"Call 2022 [C22w]\",\"known\":\"YES\"},\"/limits\":{\"source\":\"RP18a\",\"known\":\"INHERITED\",\"from\":2018}}}";

    static World world;

    @BeforeAll
    static void begin() {
        world = new World();
    }

    @BeforeEach
    void start() throws Exception {
        world.reset();
        String edition =
                "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"theme\":\"T\",\"city\":\"Addis\",\"timeZone\":\"Africa/Addis_Ababa\","
                        + "\"startsOn\":\"2027-10-04\",\"endsOn\":\"2027-10-08\",\"phase\":\"CALL_CLOSED\",\"reviewers\":2,\"publicNames\":\"CONFIRMED\",\"smallGroupMinimum\":10,\"language\":\"fr\","
                        + "\"call\":{\"opensAt\":\"2027-01-01T06:00:00Z\",\"closesAt\":\"2027-03-01T06:00:00Z\",\"graceUntil\":\"2027-03-01T07:00:00Z\",\"state\":\"CLOSED\"},"
                        + "\"phases\":[{\"phase\":\"SCREENING\",\"from\":\"2027-03-05T06:00:00Z\"}],\"rules\":"
                        + RULES.formatted("\"DESCRIPTION\":{\"max\":300}") + "}";
        world.proposal
                .on("GET /api/v1/editions", 200, "{\"items\":[" + edition + "]}")
                .on("GET /api/v1/editions/igf-2027", (exchange, _) -> {
                    exchange.getResponseHeaders().add("ETag", "\"9\"");
                    Service.send(exchange, 200, edition);
                })
                .on("GET /api/v1/rule-presets", 200, "{\"items\":[\"igf-2021\",\"igf-2022\"]}")
                .on(
                        "GET /api/v1/rule-presets/igf-2022",
                        200,
                        "{\"name\":\"igf-2022\",\"rules\":" + RULES.formatted("") + "}")
                .on(
                        "GET /api/v1/editions/igf-2027/extensions",
                        200,
                        "{\"items\":[{\"proposalId\":null,\"until\":\"2027-03-01T06:00:00Z\",\"reason\":\"A storm <x>\",\"by\":\"secretariat\",\"at\":\"2027-02-20T06:00:00Z\"}]}")
                .on(PUT, 200, "{}");
        world.logIn("secretariat", "SECRETARIAT");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    JsonNode put() {
        return JsonMapper.shared().readTree(world.proposal.seen(PUT).getLast().body());
    }
}
