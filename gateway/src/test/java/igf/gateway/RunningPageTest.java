package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningPageTest {

    private static final String ID = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String HASH = "ab".repeat(32);

    private static World world;

    @BeforeAll
    static void begin() {
        world = new World();
    }

    @BeforeEach
    void start() throws Exception {
        world.reset();
        world.logIn("secretariat", "SECRETARIAT");
        world.services().forEach(service -> service.on("GET /api/v1/admin/audit", 200, "{\"items\":[]}"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aLogIsComparedWithAHeadThatWasNotedElsewhere() throws Exception {
        String verify = "POST /api/v1/admin/audit/proposal/verify";
        world.proposal
                .on(
                        "GET /api/v1/admin/audit",
                        200,
                        "{\"items\":[{\"service\":\"proposal\",\"position\":\"12\",\"hash\":\"" + HASH
                                + "\",\"at\":\"2027-01-01T10:00:00Z\"}]}")
                .on(verify, 202, "{\"id\":\"" + ID + "\"}")
                .on(
                        "GET /api/v1/operations/" + ID,
                        200,
                        "{\"status\":\"succeeded\",\"progress\":{},\"result\":{\"intact\":false,\"verified\":4,\"brokenAt\":5,\"cause\":\"the event <5>\"}}");
        assertThat(world.look("/operations/audit").body())
                .contains("proposal:12:" + HASH)
                .doesNotContain("??");

        HttpResponse<String> begun = world.press("/operations/audit/proposal", "noted", "proposal:11:" + HASH);

        assertThat(World.location(begun)).endsWith("/operations/audit/proposal/" + ID);
        assertThat(world.proposal.seen(verify).getFirst().body()).contains("\"position\":11", HASH);
        assertThat(world.look("/operations/audit/proposal/" + ID).body())
                .contains("starting at position 5", "the event &lt;5&gt;", "role=\"alert\"")
                .doesNotContain("The log has not been changed");
    }

    @Test
    void aKeyIsToldOnceAndARefusedFormIsKept() throws Exception {
        String make = "POST /api/v1/api-keys";
        world.participation
                .on(
                        "GET /api/v1/api-keys",
                        200,
                        "{\"items\":[{\"id\":\"" + ID
                                + "\",\"name\":\"Door <x>\",\"scopes\":[\"seats:write\"],\"editions\":[\"igf-<2027>\"],\"createdBy\":\"office-1\",\"createdAt\":\"2027-01-01T00:00:00Z\",\"expiresAt\":\"2028-01-01T00:00:00Z\",\"lastUsedAt\":null}],"
                                + "\"deleted\":[{\"name\":\"Old <x>\",\"scopes\":[\"feed:read\"],\"createdBy\":\"office-1\",\"createdAt\":\"2026-01-01T00:00:00Z\",\"deletedBy\":\"office-2\",\"deletedAt\":\"2027-02-01T00:00:00Z\"}]}")
                .on(
                        make,
                        400,
                        "{\"status\":400,\"detail\":\"No.\",\"errors\":[{\"pointer\":\"/scopes\",\"code\":\"X\",\"detail\":\"Choose.\"}]}")
                .on("DELETE /api/v1/api-keys/" + ID, 204, "");
        assertThat(world.look("/operations/keys").body())
                .contains("Door &lt;x&gt;", "take seats", "igf-&lt;2027&gt;", "not used yet", "office-1")
                .contains(
                        "Revoked in the last 90 days",
                        "all editions",
                        "Old &lt;x&gt;",
                        "read the event feed",
                        "office-2")
                .doesNotContain("??");

        HttpResponse<String> refused = world.press("/operations/keys", "name", "Desk");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Desk\"", "href=\"#scopes\"", "Choose.");
        world.participation.on(make, 201, "{\"id\":\"" + ID + "\",\"key\":\"igf_secret\"}");
        assertThat(world.press("/operations/keys", "name", "Desk", "scopes", "seats:write", "until", "2027-12-31")
                        .body())
                .contains("igf_secret");
        assertThat(world.participation.seen(make).getLast().body())
                .contains("\"expiresAt\":\"2028-01-01T00:00:00Z\"")
                .doesNotContain("editions");
        world.press("/operations/keys", "name", "Desk", "scopes", "seats:write", "editions", "igf-2027");
        assertThat(world.participation.seen(make).getLast().body()).contains("\"editions\":[\"igf-2027\"]");
        assertThat(world.look("/operations/keys").body()).doesNotContain("igf_secret");
        assertThat(World.location(world.press("/operations/keys/" + ID + "/end")))
                .endsWith("?note=ended");
    }

    @Test
    void aWebhookShowsWhatWasDeliveredAndDeliversAgain() throws Exception {
        String one = "/api/v1/webhooks/" + ID;
        world.notification
                .on("GET /api/v1/webhooks", 200, "{\"items\":[]}")
                .on(
                        "GET " + one,
                        200,
                        "{\"id\":\"" + ID
                                + "\",\"url\":\"https://hook.example\",\"types\":[\"igf.session.moved.v1\"],\"state\":\"ACTIVE\",\"edition\":\"\"}")
                .on(
                        "GET " + one + "/deliveries",
                        200,
                        "{\"items\":[{\"id\":\"" + ID
                                + "\",\"type\":\"igf.session.moved.v1\",\"position\":\"40\",\"at\":\"2027-01-01T10:00:00Z\",\"status\":500,\"error\":\"HTTP\",\"delivered\":false,\"setAside\":true}]}")
                .on("POST " + one + "/deliveries/" + ID + "/retry", 200, "{\"delivered\":true,\"status\":200}")
                .on("POST " + one + "/test", 200, "{\"delivered\":false,\"status\":500}")
                .on("POST " + one + "/replay", 200, "{}")
                .on("POST " + one + "/rotation", 200, "{\"secret\":\"whsec_new\"}")
                .on("POST " + one + "/pause", 204, "")
                .on("POST " + one + "/resume", 204, "")
                .on("POST /api/v1/webhooks", 201, "{\"id\":\"" + ID + "\",\"secret\":\"whsec_first\"}");
        String page = "/operations/webhooks/" + ID;
        assertThat(world.look(page).body())
                .contains("https://hook.example", "set aside", "Send it again", "one type of event")
                .doesNotContain("??");
        assertThat(World.location(world.press(page + "/deliveries/" + ID))).endsWith("?note=delivered");
        assertThat(World.location(world.press(page + "/test"))).endsWith("?note=not-delivered");
        assertThat(World.location(world.press(page + "/replay", "from", "39"))).endsWith("?note=replayed");
        assertThat(world.notification.seen("POST " + one + "/replay").getFirst().body())
                .isEqualTo("{\"from\":\"39\"}");
        assertThat(World.location(world.press(page + "/pause"))).endsWith("?note=paused");
        assertThat(World.location(world.press(page + "/resume"))).endsWith("?note=resumed");
        assertThat(world.look(page + "?note=paused").body())
                .contains("Pause deliveries", "Nothing is delivered until you resume it.")
                .doesNotContain("??", "Resume deliveries");
        assertThat(world.press(page + "/rotation").body()).contains("whsec_new");
        assertThat(world.press("/operations/webhooks", "url", "https://h", "types", "a, b\nc")
                        .body())
                .contains("whsec_first");
        assertThat(world.notification.seen("POST /api/v1/webhooks").getFirst().body())
                .contains("[\"a\",\"b\",\"c\"]");
    }

    @Test
    void receiptsOfErasuresAreListedAndNameNobody() throws Exception {
        world.participation.on(
                "GET /api/v1/people/erasures",
                200,
                "{\"items\":[{\"receipt\":\"" + ID
                        + "\",\"state\":\"ACCEPTED\",\"askedAt\":\"2027-01-01T10:00:00Z\",\"erasedAt\":null,\"registrations\":2,\"documents\":3}]}");

        assertThat(world.look("/operations/erasures").body())
                .contains("href=\"/erased/" + ID + "\"", "in progress", "Fri 1 Jan 2027, 10:00")
                .doesNotContain("??");
    }
}
