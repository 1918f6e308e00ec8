package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParticipantPageTest {

    private static final String SESSION = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String REGISTRATION = "4f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String SEAT = "5f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String REGISTER = "POST /api/v1/editions/igf-2027/registrations";
    private static final String CLAIM =
            "{\"edition\":\"igf-2027\",\"expiresAt\":\"2027-09-01T00:00:00Z\",\"claim\":{\"name\":\"N <b>oor</b>\","
                    + "\"email\":\"noor@example.org\",\"stakeholderGroup\":\"GOVERNMENT\",\"country\":\"FR\"}}";

    private World world;

    @BeforeEach
    void start() {
        world = new World();
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

    @AfterEach
    void stop() {
        world.close();
    }

    private void year(String phase) {
        String edition =
                "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"city\":\"Addis\",\"timeZone\":\"Africa/Addis_Ababa\","
                        + "\"startsOn\":\"2027-10-04\",\"endsOn\":\"2027-10-08\",\"phase\":\"" + phase
                        + "\",\"codeOfConduct\":{\"version\":\"3\",\"url\":\"https://example.org/code\"}}";
        world.proposal.on("GET /api/v1/editions", 200, "{\"items\":[" + edition + "]}");
        world.proposal.on("GET /api/v1/editions/igf-2027", 200, edition);
    }

    private void held(String seats) {
        world.participation.on(
                "GET /api/v1/registrations/" + REGISTRATION,
                200,
                "{\"id\":\"" + REGISTRATION + "\",\"edition\":\"igf-2027\",\"state\":\"CONFIRMED\",\"name\":\"Noor\","
                        + "\"email\":\"noor@example.org\",\"stakeholderGroup\":\"GOVERNMENT\",\"attendance\":\"ONSITE\","
                        + "\"seats\":[" + seats + "]}");
    }

    private void signIn() throws Exception {
        assertThat(world.submit("/links", "/links/tok").statusCode()).isEqualTo(303);
    }

    private static JsonNode sent(Service.Seen seen) {
        return JsonMapper.shared().readTree(seen.body());
    }

    @Test
    void whoIsNotSignedInIsOfferedALinkAndComesToWhereTheyWanted() throws Exception {
        HttpResponse<String> wanted = world.look("/me/sessions/" + SESSION);
        assertThat(wanted.statusCode()).isEqualTo(302);
        assertThat(World.location(wanted)).endsWith("/links");

        HttpResponse<String> in = world.submit("/links", "/links/tok");

        assertThat(World.location(in)).endsWith("/me/sessions/" + SESSION);
        assertThat(world.look("/me/sessions/" + SESSION).body())
                .contains("#7 Tides &amp; cables", "Hall A", "Take a seat in the room")
                .doesNotContain("??");
    }

    @Test
    void anotherSiteSignsNobodyIn() throws Exception {
        world.participation.on(
                "GET /api/v1/links/tok",
                200,
                "{\"purpose\":\"ME\",\"address\":\"n…@example.org\",\"expiresAt\":\"2027-10-01T10:00:00Z\"}");
        HttpResponse<String> forged = world.send(
                "POST",
                "/links/tok",
                "replace=true",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://evil.example");
        assertProblem(forged, 403, "forbidden");
        assertThat(forged.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("IGF_PERSON"));
        assertProblem(
                world.send(
                        "POST",
                        "/links",
                        "email=noor%40example.org",
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                403,
                "forbidden");
        assertThat(world.participation.seen("POST /api/v1/links/tok")).isEmpty();
        assertThat(world.participation.seen("POST /api/v1/links")).isEmpty();

        assertThat(world.submit("/links/tok", "/links/tok").statusCode()).isEqualTo(303);
        assertThat(world.participation.seen("POST /api/v1/links/tok")).hasSize(1);
    }

    @Test
    void signingOutRevokesTheLinksCredential() throws Exception {
        world.participation.on("DELETE /api/v1/people/me/tokens/mine", 204, "");
        signIn();
        String bearer = bearerOf("GET /api/v1/people/me");

        assertThat(world.submit("/me", "/console/sign-out").statusCode()).isEqualTo(302);

        assertThat(bearerOf("DELETE /api/v1/people/me/tokens/mine")).isEqualTo(bearer);
        assertThat(world.look("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void aSignInThatReplacesAnotherRevokesTheCredentialOfThat() throws Exception {
        world.participation.on("DELETE /api/v1/people/me/tokens/mine", 204, "");
        signIn();
        String bearer = bearerOf("GET /api/v1/people/me");

        assertThat(world.submit("/links", "/links/tok", "replace", "true").statusCode())
                .isEqualTo(303);

        assertThat(bearerOf("DELETE /api/v1/people/me/tokens/mine")).isEqualTo(bearer);
    }

    @Test
    void whoSignsOutWhileTheServiceIsAwayIsSignedOutHereAllTheSame() throws Exception {
        world.participation.on("DELETE /api/v1/people/me/tokens/mine", 503, "{}");
        signIn();
        assertThat(world.submit("/me", "/console/sign-out").statusCode()).isEqualTo(302);
        assertThat(world.look("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void aSignOutDoesNotWaitForAServiceThatHangs() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (AutoCloseable _ = over::countDown) {
            world.participation.on("DELETE /api/v1/people/me/tokens/mine", (exchange, _) -> {
                Service.until(over);
                exchange.close();
            });
            signIn();
            String token = world.formToken("/me");

            HttpResponse<String> out =
                    world.send(world.request("/console/sign-out", "Content-Type", "application/x-www-form-urlencoded")
                            .timeout(Duration.ofSeconds(20))
                            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token)));

            assertThat(out.statusCode()).isEqualTo(302);
            assertThat(world.participation.seen("DELETE /api/v1/people/me/tokens/mine"))
                    .hasSize(1);
            assertThat(world.look("/me").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aLinkForOnesOwnDataLeadsToOneForProposalsWhereThoseAreWanted() throws Exception {
        String proposal = "/proposals/" + SESSION;
        world.proposal
                .on("GET /api/v1" + proposal, 403, "{\"requiredScope\":\"submit\"}")
                .on(
                        "GET /api/v1/people/me/proposals",
                        200,
                        "{\"items\":[{\"id\":\"" + SESSION + "\",\"edition\":\"igf-2027\",\"roles\":[\"OWNER\"]}]}");
        signIn();

        HttpResponse<String> shut = world.look(proposal);

        assertThat(shut.statusCode()).isEqualTo(302);
        assertThat(World.location(shut)).endsWith("/links?purpose=SUBMIT&note=submit");
        assertThat(world.look("/links?purpose=SUBMIT&note=submit").body())
                .contains("name=\"purpose\" value=\"SUBMIT\"", "does not open proposals");
        assertThat(World.location(world.submit("/links", "/links/tok", "replace", "true")))
                .endsWith(proposal);
    }

    /** By which the gateway has asked last. */
    private String bearerOf(String call) throws Exception {
        if (call.startsWith("GET")) {
            world.look("/me");
        }
        return world.participation.seen(call).getLast().header("Authorization").getFirst();
    }

    @Test
    void aFormSaysAllThatItLacksAtOnceAndKeepsWhatWasTyped() throws Exception {
        HttpResponse<String> empty = world.look("/register/igf-2027");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body())
                .contains("Take part in IGF 2027", "Civil society", "https://example.org/code", "France")
                .doesNotContain("??", "CIVIL_SOCIETY<");

        HttpResponse<String> refused = world.press("/register/igf-2027", "name", "N <i>", "email", "nowhere");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("N &lt;i&gt;", "value=\"nowhere\"", "href=\"#email\"", "href=\"#stakeholderGroup\"")
                .contains("href=\"#accept\"", "id=\"email-flaw\"", "role=\"alert\"")
                .doesNotContain("href=\"#name\"", "<i>");
        assertThat(world.participation.seen(REGISTER)).isEmpty();
    }

    @Test
    void whoRegistersIsToldThatAMailIsOnItsWayWhateverTheAddress() throws Exception {
        world.participation.on(REGISTER, 202, "{\"state\":\"PENDING\"}");
        world.look("/register/igf-2027");

        HttpResponse<String> sent = world.press(
                "/register/igf-2027",
                "name",
                "Noor",
                "email",
                "noor@example.org",
                "stakeholderGroup",
                "GOVERNMENT",
                "attendance",
                "ONLINE",
                "country",
                "",
                "accept",
                "on",
                "once",
                "k-1");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(World.location(sent)).endsWith("/register/igf-2027?note=mailed");
        Service.Seen seen = world.participation.seen(REGISTER).getFirst();
        assertThat(sent(seen).path("codeOfConduct").asString()).isEqualTo("3");
        assertThat(sent(seen).path("firstTime").asBoolean()).isFalse();
        assertThat(sent(seen).has("country")).isFalse();
        assertThat(seen.header("Idempotency-Key")).containsExactly("k-1");
        assertThat(world.look("/register/igf-2027?note=mailed").body()).contains("a mail is on its way to you");
    }

    @Test
    void anEditionThatIsOverSaysWhatComesNext() throws Exception {
        year("ARCHIVED");

        HttpResponse<String> page = world.look("/register/igf-2027");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("IGF 2027 has taken place", "href=\"/programme/igf-2027?lang=en\"")
                .doesNotContain("name=\"email\"");
    }

    @Test
    void aClaimIsCorrectedByWhoReadsTheMailAndNothingTypedIsLost() throws Exception {
        String path = "/registrations/confirm/tok";
        String confirm = "POST /api/v1/registrations/confirmations";
        world.participation.on("GET /api/v1/registrations/confirmations/tok", 200, CLAIM);
        assertThat(world.look(path).body())
                .contains("N &lt;b&gt;oor&lt;/b&gt;", "noor@example.org", "for IGF 2027", "https://example.org/code");

        HttpResponse<String> refused = world.send(
                "POST", path, "name=Noor+H.&affiliation=Sea", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Noor H.\"", "value=\"Sea\"", "href=\"#accept\"");
        assertThat(world.participation.seen(confirm)).isEmpty();

        world.participation.on(confirm, 201, "{}");
        HttpResponse<String> done = world.send(
                "POST",
                path,
                "name=Noor+H.&stakeholderGroup=GOVERNMENT&accept=on",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(World.location(done)).endsWith(path + "?note=done");
        assertThat(sent(world.participation.seen(confirm).getFirst())
                        .path("name")
                        .asString())
                .isEqualTo("Noor H.");
        assertThat(sent(world.participation.seen(confirm).getFirst())
                        .path("codeOfConduct")
                        .asString())
                .isEqualTo("3");
    }

    @Test
    void theOwnPageShowsWhereSomebodyHasToBeAndWhatTheyAreAsked() throws Exception {
        world.participation.on(
                "GET /api/v1/people/me/agenda",
                200,
                "{\"items\":[{\"sessionId\":\"" + SESSION
                        + "\",\"edition\":\"igf-2027\",\"number\":7,\"title\":\"Tides\",\"room\":\"a\","
                        + "\"startsAt\":\"2027-10-05T06:00:00Z\",\"endsAt\":\"2027-10-05T07:00:00Z\",\"roles\":[\"MODERATOR\"],"
                        + "\"seats\":[{\"id\":\"" + SEAT
                        + "\",\"attendance\":\"ONSITE\",\"state\":\"WAITLISTED\"}]}]}");
        world.proposal.on(
                "GET /api/v1/people/me/invitations",
                200,
                "{\"items\":[{\"title\":\"Meshes <x>\",\"edition\":\"igf-2027\",\"role\":\"SPEAKER\",\"state\":\"INVITED\","
                        + "\"expiresAt\":\"2027-09-01T00:00:00Z\",\"link\":\"/invitations/t0k\"}]}");
        signIn();

        assertThat(world.look("/me").body())
                .contains("#7 Tides", "Tue 5 Oct 2027, 09:00", "on the waiting list for the room", "moderator")
                .contains("Meshes &lt;x&gt;", ">IGF 2027</bdi> <span", "href=\"/invitations/t0k\"", "speaker")
                .contains("href=\"/me/registrations/" + REGISTRATION + "\"", "Registered")
                .doesNotContain("??", "WAITLISTED", "MODERATOR");
    }

    @Test
    void aSeatIsTakenWaitedForAndGivenBack() throws Exception {
        String seats = "POST /api/v1/sessions/" + SESSION + "/seats";
        world.participation
                .on(seats, 201, "{\"id\":\"" + SEAT + "\",\"state\":\"WAITLISTED\",\"position\":3}")
                .on("DELETE /api/v1/sessions/" + SESSION + "/seats/" + SEAT, 204, "")
                .on(
                        "GET /api/v1/sessions/" + SESSION + "/seats",
                        200,
                        "{\"capacity\":60,\"confirmed\":60,\"online\":4,\"waitlisted\":2}");
        signIn();
        String path = "/me/sessions/" + SESSION;
        assertThat(world.look(path).body()).contains("60 of 60 seats are taken", "Go on the waiting list for the room");

        HttpResponse<String> taken = world.press(path + "/seats", "attendance", "ONSITE", "once", "k-2");

        assertThat(World.location(taken)).endsWith(path + "?note=waits");
        assertThat(world.participation.seen(seats).getFirst().body())
                .contains(REGISTRATION)
                .contains("ONSITE");
        held("{\"id\":\"" + SEAT + "\",\"sessionId\":\"" + SESSION
                + "\",\"attendance\":\"ONSITE\",\"state\":\"WAITLISTED\",\"position\":3}");
        assertThat(world.look(path + "?note=waits").body())
                .contains("The room is full", "You are number 3 on it.", "Leave the list")
                .doesNotContain("Go on the waiting list for the room");
        assertThat(World.location(world.press(path + "/seats/" + SEAT + "/return")))
                .endsWith("?note=returned");
    }

    @Test
    void aSeatAtTheSameTimeIsSwappedByOneButton() throws Exception {
        String seats = "POST /api/v1/sessions/" + SESSION + "/seats";
        String other = "00000000-0000-4000-8000-00000000000e";
        world.participation.on(
                seats,
                409,
                "{\"status\":409,\"detail\":\"You sit elsewhere.\",\"violations\":[{\"rule\":\"SEATS_OVERLAP\",\"pointer\":\"\","
                        + "\"detail\":\"You sit elsewhere.\",\"args\":{\"sessionId\":\"" + other
                        + "\",\"number\":12,\"title\":\"Locks <i>\"}}]}");
        signIn();
        String path = "/me/sessions/" + SESSION;

        HttpResponse<String> refused = world.press(path + "/seats", "attendance", "ONSITE", "once", "k-3");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "#12 Locks &lt;i&gt;",
                        "href=\"/me/sessions/" + other + "\"",
                        "name=\"inPlaceOf\" value=\"" + other + "\"",
                        "Give that seat back and take one here")
                .doesNotContain("??");
        world.participation.on(seats, 201, "{\"id\":\"" + SEAT + "\",\"state\":\"CONFIRMED\",\"position\":null}");
        assertThat(World.location(
                        world.press(path + "/seats", "attendance", "ONSITE", "inPlaceOf", other, "once", "k-4")))
                .endsWith(path + "?note=seated");
        assertThat(world.participation.seen(seats).getLast().body()).contains("\"inPlaceOf\":\"" + other + "\"");
    }

    @Test
    void twoSeatsAtOneTimeAreShownOnTheAgendaAndTheSession() throws Exception {
        String other = "00000000-0000-4000-8000-00000000000e";
        String seat = "\"seats\":[{\"id\":\"" + SEAT + "\",\"attendance\":\"ONSITE\",\"state\":\"CONFIRMED\"}]";
        String times = "\"edition\":\"igf-2027\",\"room\":\"a\",\"startsAt\":\"2027-10-05T06:00:00Z\","
                + "\"endsAt\":\"2027-10-05T07:00:00Z\",\"roles\":[],";
        world.participation.on(
                "GET /api/v1/people/me/agenda",
                200,
                "{\"items\":[{\"sessionId\":\"" + SESSION + "\",\"number\":7,\"title\":\"Tides\"," + times + seat
                        + ",\"overlaps\":[\"" + other + "\"]},{\"sessionId\":\"" + other
                        + "\",\"number\":12,\"title\":\"Locks\"," + times + seat + ",\"overlaps\":[\"" + SESSION
                        + "\"]}]}");
        signIn();

        assertThat(world.look("/me").body())
                .contains("At the same time you have a seat in", "#12 Locks</a></span>", "#7 Tides</a></span>");
        assertThat(world.look("/me/sessions/" + SESSION).body())
                .contains("At the same time you have a seat in", "#12 Locks")
                .doesNotContain("??");
    }

    @Test
    void aSessionThatHasEndedOffersNoSeatAndTakesNoneBack() throws Exception {
        world.participation.on(
                "GET /api/v1/sessions/" + SESSION + "/seats",
                200,
                "{\"capacity\":60,\"confirmed\":60,\"online\":4,\"waitlisted\":2,\"fixed\":true}");
        held("{\"id\":\"" + SEAT + "\",\"sessionId\":\"" + SESSION
                + "\",\"attendance\":\"ONLINE\",\"state\":\"CONFIRMED\",\"position\":null}");
        signIn();

        assertThat(world.look("/me/sessions/" + SESSION).body())
                .contains("The session has ended. Seats stay as they are.")
                .doesNotContain("Give it back", "Take a seat in the room", "??");
    }

    @Test
    void whoeverMayBeInTheRoomOrOnlineSaysWhereTheyAre() throws Exception {
        String seat = "{\"id\":\"" + SEAT + "\",\"sessionId\":\"" + SESSION + "\",\"position\":null,\"attendance\":";
        signIn();
        String path = "/me/sessions/" + SESSION;
        held(seat + "\"ONSITE\",\"state\":\"CONFIRMED\"}");
        assertThat(world.look(path).body()).contains("Raise a hand in the room", "Raise a hand online");
        held(seat + "\"ONSITE\",\"state\":\"WAITLISTED\"}");
        assertThat(world.look(path).body())
                .as("waiting for the room is not being there")
                .contains("data-key=\"h\" name=\"mode\" value=\"ONLINE\"");
        held(seat + "\"ONLINE\",\"state\":\"CONFIRMED\"}");
        assertThat(world.look(path).body()).contains("Raise a hand online").doesNotContain("Raise a hand in the room");
    }

    @Test
    void afterTheLastDayNobodyRegistersButTheSecretariat() throws Exception {
        String over =
                "{\"edition\":\"igf-2021\",\"name\":\"IGF 2021\",\"city\":\"Katowice\",\"timeZone\":\"Europe/Warsaw\","
                        + "\"startsOn\":\"2021-12-06\",\"endsOn\":\"2021-12-10\",\"phase\":\"CALL_OPEN\","
                        + "\"codeOfConduct\":{\"version\":\"3\",\"url\":\"https://example.org/code\"}}";
        world.proposal.on("GET /api/v1/editions/igf-2021", 200, over);

        assertThat(world.look("/register/igf-2021").body())
                .contains("there is nothing to register for any more")
                .doesNotContain("name=\"email\"");
        world.logIn("secretariat", "SECRETARIAT");
        assertThat(world.look("/register/igf-2021").body()).contains("name=\"email\"");
    }

    @Test
    void aQuestionIsAskedAndARefusedOneIsNotLost() throws Exception {
        String floor = "POST /api/v1/sessions/" + SESSION + "/floor";
        held("{\"id\":\"" + SEAT + "\",\"sessionId\":\"" + SESSION
                + "\",\"attendance\":\"ONLINE\",\"state\":\"CONFIRMED\",\"position\":null}");
        world.participation.on(
                floor,
                422,
                "{\"status\":422,\"detail\":\"No.\",\"violations\":[{\"rule\":\"X\",\"pointer\":\"/text\",\"detail\":\"Too loud.\"}]}");
        signIn();
        String path = "/me/sessions/" + SESSION;
        assertThat(world.look(path).body()).contains("Raise a hand", "value=\"ONLINE\"");

        HttpResponse<String> refused =
                world.press(path + "/floor", "kind", "QUESTION", "text", "Why <b>?", "mode", "ONLINE");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Why &lt;b&gt;?", "Too loud.", "href=\"#text\"");
        world.participation.on(floor, 201, "{\"id\":\"" + SEAT + "\",\"state\":\"WAITING\",\"position\":2}");
        assertThat(World.location(world.press(path + "/floor", "kind", "HAND", "mode", "ONLINE")))
                .endsWith(path + "?note=asked#floor");
        world.participation.on(
                "GET /api/v1/sessions/" + SESSION + "/floor",
                200,
                "{\"items\":[{\"id\":\"" + REGISTRATION
                        + "\",\"mode\":\"ONSITE\",\"kind\":\"HAND\",\"state\":\"WAITING\",\"position\":1,\"own\":false},"
                        + "{\"id\":\"" + SEAT
                        + "\",\"mode\":\"ONLINE\",\"kind\":\"HAND\",\"state\":\"WAITING\",\"position\":2,\"own\":true}]}");
        assertThat(world.look(path).body())
                .contains("2 people wait to speak.", "Your hand is up", "You are number 2.", "Take it back");
    }

    @Test
    void aRegistrationIsChangedByItsVersionAndWhatIsTakenAwayIsSaid() throws Exception {
        world.participation.on("PATCH /api/v1/registrations/" + REGISTRATION, 200, "{}");
        signIn();
        String path = "/me/registrations/" + REGISTRATION;
        assertThat(world.look(path).body()).contains("value=\"Noor\"", "noor@example.org");

        HttpResponse<String> changed = world.press(
                path, "name", "Noor H.", "stakeholderGroup", "GOVERNMENT", "attendance", "ONLINE", "affiliation", "");

        assertThat(World.location(changed)).endsWith("/me?note=changed");
        Service.Seen seen = world.participation
                .seen("PATCH /api/v1/registrations/" + REGISTRATION)
                .getFirst();
        assertThat(sent(seen).path("affiliation").asString("x")).isEmpty();
        assertThat(sent(seen).path("attendance").asString()).isEqualTo("ONLINE");
    }

    @Test
    void whatOpensAnAgendaIsToldOnceAndOwnDataNeedAFreshProof() throws Exception {
        world.participation
                .on(
                        "POST /api/v1/people/me/calendars",
                        201,
                        "{\"id\":\"" + SEAT + "\",\"address\":\"/me/agenda/cal_secret.ics\"}")
                .on("GET /api/v1/people/me/export", 403, "{}")
                .on("DELETE /api/v1/people/me", 403, "{}");
        signIn();
        assertThat(world.look("/me/data").body()).doesNotContain("??", "cal_secret");

        HttpResponse<String> made = world.press("/me/data/calendars");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("/me/agenda/cal_secret.ics");
        assertThat(made.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(World.location(world.look("/me/data/export"))).endsWith("/me/data?note=proof");
        assertThat(World.location(world.press("/me/data/erasure"))).endsWith("?note=sure#erase");
        assertThat(world.participation.seen("DELETE /api/v1/people/me")).isEmpty();
        assertThat(World.location(world.press("/me/data/erasure", "sure", "true")))
                .endsWith("?note=proof#erase");
        assertThat(world.look("/me/data?note=proof").body()).contains("prove once more that it is you");
    }

    @Test
    void whoIsErasedIsForgottenByTheBrowserAndKeepsAReceipt() throws Exception {
        world.participation
                .on("DELETE /api/v1/people/me", 202, "{\"receipt\":\"" + SEAT + "\",\"state\":\"ACCEPTED\"}")
                .on(
                        "GET /api/v1/erasures/" + SEAT,
                        200,
                        "{\"receipt\":\"" + SEAT
                                + "\",\"state\":\"ERASED\",\"askedAt\":\"2027-01-01T10:00:00Z\",\"erasedAt\":\"2027-01-01T10:00:05Z\","
                                + "\"registrations\":2,\"documents\":3,\"done\":[]}");
        signIn();
        world.look("/me/data");

        HttpResponse<String> erased = world.press("/me/data/erasure", "sure", "true");

        assertThat(World.location(erased)).endsWith("/erased/" + SEAT);
        assertThat(world.look("/me").statusCode()).isEqualTo(302);
        assertThat(world.look("/erased/" + SEAT).body())
                .contains("You are erased", "<dd>2</dd>", "<dd>3</dd>")
                .doesNotContain("??");
    }

    @Test
    void aLinkThatDoesNotComeIsSaidToBeLimitedAndALinkComesInTheLanguageOfThePage() throws Exception {
        world.participation.on("POST /api/v1/links", 202, "{}");
        HttpResponse<String> sent = world.submit("/links", "/links", "email", "noor@example.org", "purpose", "SUBMIT");
        assertThat(World.location(sent)).endsWith("/links?note=sent&purpose=SUBMIT");
        assertThat(world.participation.seen("POST /api/v1/links").getLast().header("Accept-Language"))
                .containsExactly("en");
        world.participation.on("POST /api/v1/links", 429, "{\"title\":\"Too many requests\"}");
        HttpResponse<String> limited = world.submit("/links", "/links", "email", "noor@example.org");
        assertThat(World.location(limited)).endsWith("/links?note=limited&purpose=ME");
        assertThat(world.get("/links?note=limited").body()).contains("No link was sent now");
    }
}
