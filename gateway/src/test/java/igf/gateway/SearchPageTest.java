package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Looking somebody or something up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {

    private static final String PERSON = "30000000-0000-0000-0000-000000000001";
    private static final String PROPOSAL = "10000000-0000-0000-0000-000000000007";
    private static final String SESSION = "40000000-0000-0000-0000-000000000007";
    private static final String REGISTRATION = "50000000-0000-0000-0000-000000000001";
    private static final String FOUND = "{\"personId\":\"" + PERSON
            + "\",\"names\":[\"Noor <Halvard>\"],\"emails\":[\"noor@example.org\"],\"affiliations\":[\"Reef\"],\"proposals\":[{\"id\":\""
            + PROPOSAL
            + "\",\"number\":7,\"title\":\"Tides\",\"state\":\"ACCEPTED\",\"role\":\"SPEAKER\",\"answer\":\"CONFIRMED\"}]";

    private final World world = new World();

    @BeforeAll
    void signIn() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\",\"timeZone\":\"Europe/Oslo\"}]}");
        world.proposal.on("POST /api/v1/editions/e/people/search", 200, "{\"items\":[" + FOUND + "}]}");
        world.participation.on(
                "POST /api/v1/editions/e/registrations/search", 200, """
                {"items":[{"id":"%s","personId":"%s","state":"CONFIRMED","name":"Noor <Halvard>","email":"noor@example.org",
                  "attendance":"ONSITE"}]}""".formatted(REGISTRATION, PERSON));
        world.logIn("secretariat", "SECRETARIAT");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void aProposalIsFoundByNumberOrTitle() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions/e/proposals",
                200,
                "{\"items\":[{\"id\":\"" + PROPOSAL
                        + "\",\"number\":7,\"title\":\"Tides & <cables>\",\"state\":\"SUBMITTED\"}]}");

        String page = world.get("/search?q=tides%20%26&edition=e").body();

        assertThat(page)
                .contains(
                        "<title>1 proposal – Search – ",
                        "1 proposal<",
                        "Tides &amp; &lt;cables&gt;",
                        "href=\"/proposals/" + PROPOSAL + "\"",
                        "submitted")
                .doesNotContain("??");
        assertThat(world.proposal.last().uri()).isEqualTo("/api/v1/editions/e/proposals?limit=50&q=tides%20%26");
    }

    @Test
    void nothingFoundSaysWhatToTry() throws Exception {
        world.proposal.on("GET /api/v1/editions/e/proposals", 200, "{\"items\":[]}");

        assertThat(world.get("/search?q=nowhere").body()).contains("No proposals found", "Try fewer words");
    }

    @Test
    void aPersonIsPostedSoThatNoAddressNamesThem() throws Exception {
        HttpResponse<String> found = world.submit("/search", "/search?edition=e", "person", "noor@example.org");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("1 person<", "Noor &lt;Halvard&gt;", "registered")
                .contains("href=\"/people/e/" + PERSON + "?registration=" + REGISTRATION + "\"")
                .doesNotContain("href=\"/search?person", "??");
        assertThat(world.proposal
                        .seen("POST /api/v1/editions/e/people/search")
                        .getLast()
                        .body())
                .isEqualTo("{\"email\":\"noor@example.org\"}");
        world.submit("/search", "/search?edition=e", "person", "halvard");
        assertThat(world.proposal
                        .seen("POST /api/v1/editions/e/people/search")
                        .getLast()
                        .body())
                .isEqualTo("{\"text\":\"halvard\"}");
    }

    @Test
    void nobodyIsLookedForWithoutAWord() throws Exception {
        HttpResponse<String> empty = world.submit("/search", "/search", "person", " ");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Enter a name or an email address.", "href=\"#person\"");
    }

    @Test
    void whoAsksWhatAboutTheirWorkshopIsAnsweredFromOnePage() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions/e/people/" + PERSON,
                200,
                FOUND
                        + ",\"invitations\":[{\"proposalId\":\"" + PROPOSAL
                        + "\",\"role\":\"SPEAKER\",\"state\":\"CONFIRMED\",\"expiresAt\":\"2027-09-01T00:00:00Z\"}]}");
        world.proposal.on("GET /api/v1/proposals/" + PROPOSAL, 200, "{\"sessionId\":\"" + SESSION + "\"}");
        world.scheduling.on(
                "GET /api/v1/sessions/" + SESSION,
                200,
                "{\"id\":\"" + SESSION
                        + "\",\"title\":\"Tides\",\"state\":\"PLACED\",\"placement\":{\"room\":\"r-1\",\"roomName\":\"Great Hall\",\"startsAt\":\"2027-10-01T07:00:00Z\"}}");
        world.participation.on(
                "GET /api/v1/registrations/" + REGISTRATION, 200, """
                {"id":"%s","personId":"%s","state":"CONFIRMED","attendance":"ONSITE","email":"noor@example.org",
                 "seats":[{"sessionId":"%s","state":"WAITLISTED","attendance":"ONSITE","position":3}]}""".formatted(REGISTRATION, PERSON, SESSION));
        world.notification.on("GET /api/v1/messages", 200, """
                {"items":[{"id":"m1","to":"noor@example.org","subject":"Will you?","state":"SENT","cause":"igf.speaker.invited.v1",
                           "writtenAt":"2027-04-01T10:00:00Z"},
                          {"id":"m2","to":"other@example.org","subject":"For another","state":"SENT","cause":"igf.speaker.invited.v1"}]}""");

        HttpResponse<String> page = world.get("/people/e/" + PERSON + "?registration=" + REGISTRATION);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Noor &lt;Halvard&gt;", "Tides", "accepted", "speaker", "takes part")
                .contains(
                        "Fri 1 Oct 2027, 09:00",
                        "<bdi>Great Hall</bdi>",
                        "Registered",
                        "on the waiting list, number",
                        "Will you?",
                        "A person was invited")
                .doesNotContain("For another", "??", "WAITLISTED");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void aSessionWithoutAProposalLeadsToTheSchedule() throws Exception {
        world.proposal.on("GET /api/v1/editions/e/people/" + PERSON, 200, """
                {"personId": "%s", "names": ["Noor"], "emails": [], "affiliations": [],
                  "proposals": [{"id": "%s", "sessionId": "%2$s", "number": 10001, "title": "Opening", "state": "ACCEPTED",
                    "role": "MODERATOR", "answer": "LISTED"}],
                  "invitations": [{"proposalId": "%2$s", "role": "MODERATOR", "state": "INVITED",
                    "expiresAt": "2027-09-01T00:00:00Z"}]}
                """.formatted(PERSON, SESSION));
        world.scheduling.on("GET /api/v1/sessions/" + SESSION, 200, """
                {"id": "%s", "title": "Opening", "state": "PLACED",
                  "placement": {"room": "r-1", "roomName": "Great Hall", "startsAt": "2027-10-01T07:00:00Z"}}
                """.formatted(SESSION));

        String page = world.get("/people/e/" + PERSON).body();

        assertThat(page)
                .contains("Opening", "<bdi>Great Hall</bdi>", "href=\"/schedule/e?pick=10001\"")
                .doesNotContain("/proposals/" + SESSION, "??");
    }

    @Test
    void aCancelledSessionWithoutAProposalLeadsToItsPageUnlessItWasRemoved() throws Exception {
        world.proposal.on("GET /api/v1/editions/e/people/" + PERSON, 200, """
                {"personId": "%s", "names": ["Noor"], "emails": [], "affiliations": [],
                  "proposals": [{"id": "%s", "sessionId": "%2$s", "number": 10001, "title": "Opening", "state": "WITHDRAWN",
                    "role": "MODERATOR", "answer": "LISTED"}]}
                """.formatted(PERSON, SESSION));
        world.scheduling.on("GET /api/v1/sessions/" + SESSION, 200, """
                {"id": "%s", "title": "Opening", "state": "CANCELLED"}""".formatted(SESSION));
        assertThat(world.get("/people/e/" + PERSON).body())
                .contains("href=\"/sessions/" + SESSION + "\"")
                .doesNotContain("/schedule/e?pick=", "??");

        world.scheduling.on("GET /api/v1/sessions/" + SESSION, 404, "{}");
        assertThat(world.get("/people/e/" + PERSON).body())
                .contains("Opening")
                .doesNotContain("/sessions/" + SESSION, "/schedule/e?pick=", "href=\"\"", "??");
    }

    @Test
    void theSecretariatSeesAndChangesWhenAPersonCanTakePart() throws Exception {
        String list = "/api/v1/editions/e/availability";
        world.proposal
                .on("GET /api/v1/editions/e/people/" + PERSON, 200, FOUND + "}")
                .on("GET " + list, 200, """
                        {"items": [{"personId": "%s", "timeZone": "Asia/Tokyo", "online": null,
                          "unavailable": [{"from": "2027-10-01T09:00", "to": "2027-10-01T12:00"}]}]}""".formatted(PERSON))
                .on("PUT " + list + "/" + PERSON, 200, "{}");
        String path = "/people/e/" + PERSON + "/availability";
        assertThat(world.get("/people/e/" + PERSON).body()).contains("href=\"" + path + "\"");
        assertThat(world.look(path).body())
                .contains("When Noor &lt;Halvard&gt; can take part", "value=\"2027-10-01T09:00\"")
                .contains("Only this person and the secretariat can see this.")
                .doesNotContain("??");

        HttpResponse<String> saved =
                world.press(path, "timeZone", "UTC", "from", "", "to", "", "earliest", "", "latest", "");

        assertThat(World.location(saved)).endsWith(path + "?saved=true");
        assertThat(world.proposal.seen("PUT " + list + "/" + PERSON).getLast().body())
                .isEqualTo("{\"timeZone\":\"UTC\",\"unavailable\":[],\"online\":null}");
    }

    @Test
    void whereAServiceFailsNobodySaysThatThereIsNothing() throws Exception {
        world.proposal.on("GET /api/v1/editions/e/people/" + PERSON, 200, FOUND + "}");
        world.notification.on("GET /api/v1/messages", 503, "{}");

        String page = world.get("/people/e/" + PERSON).body();
        world.notification.on("GET /api/v1/messages", 200, "{\"items\":[]}");

        assertThat(page)
                .contains("not responding at the moment")
                .doesNotContain("No emails about these have been sent to this person.");
        assertThat(world.get("/people/e/" + PERSON).body())
                .contains("No emails about these have been sent to this person.");
    }

    @Test
    void whoIsUnknownIsNotFound() throws Exception {
        world.proposal.on("GET /api/v1/editions/e/people/30000000-0000-0000-0000-000000000009", 404, "{}");

        assertThat(world.get("/people/e/30000000-0000-0000-0000-000000000009").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOrganizationsOfAnEditionAreListedWithTheirPeopleAndAsAFile() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions/e/organizations",
                200,
                "{\"items\":[{\"name\":\"Reef <Institute>\",\"people\":3,\"proposals\":2},{\"name\":\"=Union\",\"people\":1,\"proposals\":1}]}");

        HttpResponse<String> page = world.get("/people/e/organizations");
        HttpResponse<String> file = world.get("/people/e/organizations.csv");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Reef &lt;Institute&gt;", "2 organizations")
                .doesNotContain("??");
        assertThat(file.body())
                .contains("Organization,People,Proposals\r\n", "Reef <Institute>,3,2\r\n", "'=Union,1,1");
    }
}
