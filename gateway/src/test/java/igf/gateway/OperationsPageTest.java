package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Putting the system right by pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsPageTest {

    private static final String WORK = "60000000-0000-0000-0000-000000000001";
    private static final String REBUILD = "/operations/rebuild/scheduling/programme";

    private final World world = new World();

    @BeforeAll
    void signIn() throws Exception {
        world.scheduling.on(
                "GET /internal/projections",
                200,
                "{\"items\":[{\"name\":\"programme\",\"position\":\"40\",\"head\":\"42\",\"lag\":2,\"deadLetters\":1}]}");
        world.scheduling.on(
                "GET /api/v1/admin/dead-letters",
                200,
                "{\"items\":[{\"id\":\"view-programme-7\",\"where\":\"programme\",\"subject\":\"s-1\",\"cause\":\"Broken <here>\"}]}");
        world.logIn("secretariat", "SECRETARIAT");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void whatWasSetAsideIsTriedAgainOrDiscarded() throws Exception {
        String call = "POST /api/v1/admin/dead-letters/view-programme-7";
        world.scheduling.on(call + "/discard", 204, "");
        world.scheduling.on(call + "/retry", 409, "{\"detail\":\"It failed again; the cause is in the list.\"}");
        String action = "/operations/set-aside/scheduling/view-programme-7";

        String page = world.get("/operations").body();
        HttpResponse<String> again = world.submit("/operations", action + "/retry");
        HttpResponse<String> discarded = world.submit("/operations", action + "/discard");

        assertThat(page)
                .contains(
                        "1 event set aside",
                        "Broken &lt;here&gt;",
                        "Rebuild the read model",
                        "href=\"" + REBUILD + "\"")
                .doesNotContain("??");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("It failed again");
        assertThat(discarded.statusCode()).isEqualTo(303);
        assertThat(world.scheduling.seen(call + "/discard")).hasSize(1);
    }

    @Test
    void aRetryThatSendsMailsAsksFirst() throws Exception {
        world.notification.on("GET /api/v1/admin/dead-letters", 200, """
                {"items":[{"id":"reaction-a","where":"mail-queue","subject":"s","cause":"c"},
                          {"id":"view-messages-1","where":"messages","subject":"s","cause":"c"}]}""");

        String page = world.get("/operations").body();

        assertThat(page.split("<summary>Try again…</summary>", -1))
                .as("once, for the mails")
                .hasSize(2);
        assertThat(page)
                .contains("The resulting emails are sent to their recipients")
                .contains("/operations/set-aside/notification/reaction-a/retry");
        world.notification.on("GET /api/v1/admin/dead-letters", 200, "{\"items\":[]}");
    }

    @Test
    void whereAServiceDoesNotAnswerNobodySaysThatNothingWasSetAside() throws Exception {
        try (World silent = new World()) {
            silent.logIn("secretariat", "SECRETARIAT");
            assertThat(silent.get("/operations").body()).contains("Nothing was set aside");
            silent.notification.on("GET /api/v1/admin/dead-letters", 503, "{}");

            assertThat(silent.get("/operations").body())
                    .contains("Some services did not respond")
                    .doesNotContain("Nothing was set aside");
        }
    }

    @Test
    void aReadModelIsMadeAnewWithAReasonAndItsProgressIsShown() throws Exception {
        String call = "POST /api/v1/admin/projections/scheduling/programme/rebuild";
        world.scheduling.on(call, 202, "{\"id\":\"" + WORK + "\",\"status\":\"pending\"}");
        world.proposal.on("GET /api/v1/operations/" + WORK, 404, "{}");
        world.scheduling.on(
                "GET /api/v1/operations/" + WORK,
                200,
                "{\"id\":\"" + WORK
                        + "\",\"status\":\"running\",\"progress\":{\"done\":3,\"total\":12},\"errors\":[]}");

        assertThat(world.submit(REBUILD, REBUILD, "reason", "").statusCode()).isEqualTo(422);
        assertThat(world.scheduling.seen(call)).isEmpty();
        HttpResponse<String> begun = world.submit(REBUILD, REBUILD, "reason", "A column was wrong");
        HttpResponse<String> progress = world.get("/operations/progress/" + WORK + "?of=programme");

        assertThat(world.scheduling.seen(call).getLast().body()).isEqualTo("{\"reason\":\"A column was wrong\"}");
        assertThat(begun.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/operations/progress/" + WORK + "?of=programme"));
        assertThat(progress.body()).contains("3 of 12 events", "in progress", "value=\"3\"", "max=\"12\"");
        assertThat(progress.headers().firstValue("Refresh")).contains("2");
    }

    @Test
    void aServiceThatThereIsNotIsNotFound() throws Exception {
        String token = world.formToken(REBUILD);

        assertThat(world.send(
                                "POST",
                                "/operations/rebuild/kitchen/sink",
                                "_csrf=" + token + "&reason=x",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(404);
    }
}
