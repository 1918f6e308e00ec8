package igf.gateway;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The secretariat with three proposals to screen, for the tests of these pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScreeningPages {

    static final String ONE = "10000000-0000-0000-0000-000000000001";
    static final String TWO = "10000000-0000-0000-0000-000000000002";
    static final String THREE = "10000000-0000-0000-0000-000000000003";
    static final String PAGE = "/screening/e/" + TWO;
    static final String SCREENING = "/api/v1/proposals/" + TWO + "/screening";
    static final String SPEAKERS = "ENOUGH_SPEAKERS";
    static final String ON_TOPIC = "/criteria/ON_TOPIC";
    final World world = new World();

    @BeforeAll
    void signIn() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\",\"timeZone\":\"Europe/Oslo\"}]}");
        world.proposal.on(
                "GET /api/v1/editions/e",
                200,
                "{\"rules\":{\"subthemes\":[{\"id\":\"access\",\"name\":\"Access for all\"}]}}");
        queue();
        world.proposal.on("GET /api/v1/editions/e/screening", 200, """
                {"items":[{"proposalId":"%s","criteria":[{"rule":"A","met":false},{"rule":"B","met":null}]},
                          {"proposalId":"%s","criteria":[{"rule":"A","met":true}]}]}""".formatted(ONE, TWO));
        readable();
        world.logIn("secretariat", "SECRETARIAT");
    }

    void queue() {
        world.proposal.on("GET /api/v1/editions/e/screening/progress", 200, """
                {"waiting":[{"proposalId":"%s","number":7,"title":"Tides & <cables>","submittedAt":"2027-03-01T08:00:00Z"},
                            {"proposalId":"%s","number":8,"title":"Shutdowns","submittedAt":"2027-03-02T08:00:00Z"},
                            {"proposalId":"%s","number":9,"title":"Meshes","submittedAt":"2027-03-03T08:00:00Z"}],
                 "screened":[{"proposalId":"p5","number":5,"title":"Before","state":"SCREENED_OUT","outcome":"OUT","at":"2027-03-04T08:00:00Z"},
                             {"proposalId":"p4","number":4,"title":"Long before","state":"ACCEPTED","outcome":"IN","at":"2027-03-04T07:00:00Z"}]}
                """.formatted(ONE, TWO, THREE));
    }

    void readable() {
        world.proposal.on("GET /api/v1/proposals/" + TWO, 200, """
                {"id":"%s","number":8,"title":"Shutdowns <b>","state":"SUBMITTED","subthemes":["access"],"sdgs":[9,16],
                 "format":{"type":"PANEL","minutes":60},"description":"First & second.","policyQuestions":["Who decides?"],
                 "roster":[{"role":"SPEAKER","name":"Noor Halvard","affiliation":"Reef","stakeholderGroup":"CIVIL_SOCIETY",
                            "region":"WEOG","gender":"FEMALE","attendance":"ONSITE","state":"CONFIRMED"}],
                 "receipt":{"submittedAt":"2027-03-02T08:00:00Z"}}""".formatted(TWO));
    }

    @BeforeEach
    void allIsMet() {
        readable();
        found("true", "null");
        world.proposal.on("POST " + SCREENING, 201, "{}");
        world.proposal.forget();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    /** What is known of the one criterion that data answer, and of the one that people do. */
    void found(String byData, String byPeople) {
        world.proposal.on("GET " + SCREENING, 200, """
                {"criteria":[
                  {"rule":"ENOUGH_SPEAKERS","name":"At least three speakers","met":%s,"found":%s,"judged":null,"citations":[],
                   "evidence":"2 speakers, at least 3 are required; stakeholder groups {CIVIL_SOCIETY=2}, regions {WEOG=2}.",
                   "code":"SPEAKERS","args":{"given":2,"least":3,"groups":{"CIVIL_SOCIETY":2},"regions":{"WEOG":2}}},
                  {"rule":"COMPLETE","name":"Complete","met":true,"found":false,"judged":{"met":true,"reason":"It came by mail"},"citations":[],
                   "evidence":"Missing: GENDER, HYBRID","code":"INCOMPLETE","args":{"fields":["GENDER","HYBRID"]}},
                  {"rule":"PROPOSALS_PER_PERSON","name":"Few of each","met":true,"found":true,"judged":null,"citations":[],
                   "evidence":"x","code":"PER_PERSON","args":{"given":2,"most":3}},
                  {"rule":"REPORTS_FILED","name":"Reports filed","met":true,"found":false,"judged":{"met":true,"reason":"It came by post"},
                   "evidence":"Owed: FULL report, due 2027-01-01T00:00:00Z","citations":[{"edition":"f","proposalId":"%s","number":3,
                   "title":"Old <tide>","kind":"FULL","dueAt":"2027-01-01T00:00:00Z","people":["Noor Halvard"],"organizations":["Reef"]}]},
                  {"rule":"ON_TOPIC","name":"About Internet governance","met":%s,"found":null,"judged":null,"citations":[],
                   "evidence":"For people to answer."}],
                 "excess":[{"rule":"PROPOSALS_PER_PERSON","args":{"most":3}}],
                 "outcome":null}""".formatted(byData, byData, THREE, byPeople));
    }
}
