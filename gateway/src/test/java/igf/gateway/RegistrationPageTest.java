package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Registering for an edition, and changing a registration. */
class RegistrationPageTest extends ParticipantPages {

    private static final String REGISTER = "POST /api/v1/editions/igf-2027/registrations";

    private static final String CLAIM =
            "{\"edition\":\"igf-2027\",\"expiresAt\":\"2027-09-01T00:00:00Z\",\"claim\":{\"name\":\"N <b>oor</b>\","
                    + "\"email\":\"noor@example.org\",\"stakeholderGroup\":\"GOVERNMENT\",\"country\":\"FR\"}}";

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
        assertThat(world.look("/register/igf-2027?note=mailed").body()).contains("an email is on its way to you");
    }

    @Test
    void anEditionThatIsOverSaysWhatComesNext() throws Exception {
        year("ARCHIVED");

        HttpResponse<String> page = world.look("/register/igf-2027");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("IGF 2027 has ended", "href=\"/programme/igf-2027?lang=en\"")
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

        String accepted = CLAIM.replace("\"country\"", "\"codeOfConduct\":\"%s\",\"country\"");
        world.participation.on("GET /api/v1/registrations/confirmations/tok", 200, accepted.formatted("3"));
        assertThat(world.look(path).body())
                .as("the code of conduct is asked once")
                .contains("By registering, you accept the code of conduct", "https://example.org/code")
                .doesNotContain("name=\"accept\"", "??");
        String form = "name=Noor&stakeholderGroup=GOVERNMENT";
        assertThat(world.send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(303);
        world.participation.on("GET /api/v1/registrations/confirmations/tok", 200, accepted.formatted("2"));
        assertThat(world.look(path).body()).as("a new one").contains("name=\"accept\"");
        assertThat(world.send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void afterTheLastDayNobodyRegistersButTheSecretariat() throws Exception {
        String over =
                "{\"edition\":\"igf-2021\",\"name\":\"IGF 2021\",\"city\":\"Katowice\",\"timeZone\":\"Europe/Warsaw\","
                        + "\"startsOn\":\"2021-12-06\",\"endsOn\":\"2021-12-10\",\"phase\":\"CALL_OPEN\","
                        + "\"codeOfConduct\":{\"version\":\"3\",\"url\":\"https://example.org/code\"}}";
        world.proposal.on("GET /api/v1/editions/igf-2021", 200, over);

        assertThat(world.look("/register/igf-2021").body())
                .contains("You can no longer register")
                .doesNotContain("name=\"email\"");
        world.logIn("secretariat", "SECRETARIAT");
        assertThat(world.look("/register/igf-2021").body()).contains("name=\"email\"");
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
}
