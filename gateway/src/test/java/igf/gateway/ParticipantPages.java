package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A participant with one registration, for the tests of their pages. */
abstract class ParticipantPages {

    static final String SESSION = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    static final String REGISTRATION = "4f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    static World world;

    @BeforeAll
    static void begin() {
        world = new World();
    }

    @BeforeEach
    void start() {
        world.reset();
        year("CALL_OPEN");
        world.participation
                .on(
                        "POST /api/v1/links/tok",
                        201,
                        "{\"token\":\"per_abc\",\"expiresAt\":\""
                                + Instant.now().plusSeconds(3600) + "\",\"scopes\":[\"me\"]}")
                .on(
                        "GET /api/v1/people/me",
                        200,
                        "{\"registrations\":[{\"id\":\"" + REGISTRATION
                                + "\",\"edition\":\"igf-2027\",\"state\":\"CONFIRMED\",\"attendance\":\"ONSITE\"}]}")
                .on("GET /api/v1/people/me/agenda", 200, "{\"items\":[]}")
                .on("GET /api/v1/sessions/" + SESSION + "/seats", 403, "{}")
                .on("GET /api/v1/sessions/" + SESSION + "/floor", 403, "{}")
                .on("GET /api/v1/people/me/calendars", 200, "{\"items\":[]}")
                .on("GET /api/v1/people/me/tokens", 200, "{\"items\":[]}");
        world.proposal.on("GET /api/v1/people/me/invitations", 200, "{\"items\":[]}");
        world.scheduling.on(
                "GET /api/v1/sessions/" + SESSION,
                200,
                "{\"id\":\"" + SESSION + "\",\"edition\":\"igf-2027\",\"number\":7,\"title\":\"Tides & cables\","
                        + "\"state\":\"PLACED\",\"placement\":{\"roomName\":\"Hall A\",\"startsAt\":\"2027-10-05T06:00:00Z\","
                        + "\"endsAt\":\"2027-10-05T07:00:00Z\"}}");
        held("");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    void year(String phase) {
        String edition =
                "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"city\":\"Addis\",\"timeZone\":\"Africa/Addis_Ababa\","
                        + "\"startsOn\":\"2027-10-04\",\"endsOn\":\"2027-10-08\",\"phase\":\"" + phase
                        + "\",\"codeOfConduct\":{\"version\":\"3\",\"url\":\"https://example.org/code\"}}";
        world.proposal.on("GET /api/v1/editions", 200, "{\"items\":[" + edition + "]}");
        world.proposal.on("GET /api/v1/editions/igf-2027", 200, edition);
    }

    void held(String seats) {
        world.participation.on(
                "GET /api/v1/registrations/" + REGISTRATION,
                200,
                "{\"id\":\"" + REGISTRATION + "\",\"edition\":\"igf-2027\",\"state\":\"CONFIRMED\",\"name\":\"Noor\","
                        + "\"email\":\"noor@example.org\",\"stakeholderGroup\":\"GOVERNMENT\",\"attendance\":\"ONSITE\","
                        + "\"seats\":[" + seats + "]}");
    }

    void signIn() throws Exception {
        assertThat(world.submit("/links", "/links/tok").statusCode()).isEqualTo(303);
    }

    static JsonNode sent(Service.Seen seen) {
        return JsonMapper.shared().readTree(seen.body());
    }
}
