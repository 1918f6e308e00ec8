package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The outbox as a browser without a script sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailsPageTest {

    private static final String MAIL = "20000000-0000-0000-0000-000000000001";
    private static final String PROPOSAL = "10000000-0000-0000-0000-000000000007";
    private static final String HELD = "/mails/e?state=HELD&kind=declined";
    private static final String KINDS =
            "\"byKind\":[{\"kind\":\"receipt\",\"group\":\"CALL\",\"reader\":\"ORGANIZERS\",\"compulsory\":false},"
                    + "{\"kind\":\"accepted\",\"group\":\"SELECTION\",\"reader\":\"ORGANIZERS\",\"compulsory\":true},"
                    + "{\"kind\":\"declined\",\"group\":\"SELECTION\",\"reader\":\"ORGANIZERS\",\"compulsory\":true}]";

    private final World world = new World();

    @BeforeAll
    void signIn() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\",\"timeZone\":\"Europe/Oslo\"}]}");
        world.proposal.on(
                "GET /api/v1/editions/e/proposals",
                200,
                "{\"items\":[{\"id\":\"x\",\"number\":71},{\"id\":\"" + PROPOSAL + "\",\"number\":7}]}");
        world.notification.on("GET /api/v1/messages/" + MAIL, 200, """
                {"id":"%s","state":"HELD","to":"noor@example.org","subject":"WS #7: not <accepted>","text":"Dear Noor & all",
                 "html":"<html lang=\\"fr\\" dir=\\"ltr\\"><p>Dear Noor</p>","cause":"igf.proposal.declined.v1","about":"%s","template":"declined","edition":"e",
                 "attempts":0}""".formatted(MAIL, PROPOSAL));
        world.logIn("secretariat", "SECRETARIAT");
    }

    @BeforeEach
    void held() {
        held(41);
        world.notification.on("GET /api/v1/messages", 200, """
                {"items":[{"id":"%s","state":"HELD","to":"noor@example.org","subject":"WS #7: not <accepted>",
                  "cause":"igf.proposal.declined.v1","about":"%s","kind":"declined","writtenAt":"2027-05-01T10:00:00Z"}],
                 "next":"/api/v1/messages?limit=50&cursor=OTo0"}""".formatted(MAIL, PROPOSAL));
        world.notification.on("POST /api/v1/messages/release", 200, "{\"count\":41}");
        world.notification.on("POST /api/v1/messages/discard", 200, "{\"count\":41}");
        world.notification.forget();
    }

    private void held(int declined) {
        world.notification.on("GET /api/v1/editions/e/overview", 200, """
                {"counts":{"HELD":%s,"QUEUED":0,"SENT":5,"FAILED":2,"DISCARDED":0},
                 "kinds":[{"kind":"accepted","state":"HELD","count":3,"group":"SELECTION"},
                          {"kind":"declined","state":"HELD","count":%s,"group":"SELECTION"},
                          {"kind":"receipt","state":"SENT","count":5,"group":"CALL","sentThisWeek":4},
                          {"kind":"invitation","state":"FAILED","count":2}]}
                """.formatted(declined + 3, declined));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void theOutboxBeginsWithWhatWaitsAndSaysWhyEachWasWritten() throws Exception {
        String page = world.get("/mails/e").body();

        assertThat(page)
                .contains("waiting for you</span> <strong>44</strong>", "could not be sent</span> <strong>2</strong>")
                .contains(">Declined (41)</option>", "WS #7: not &lt;accepted&gt;", "noor@example.org")
                .contains("A proposal was declined", "Sat 1 May 2027, 12:00", "Release 44 emails")
                .contains("2 emails could not be sent", "href=\"/mails/e?state=FAILED\">See why, and send them again")
                .contains("1–1 of 44", "href=\"/mails/e?state=HELD&amp;cursor=OTo0&amp;from=2\"")
                .contains("href=\"/mails/e.csv?state=HELD\">Download as CSV: 44")
                .contains("href=\"/mails/e?state=HELD&amp;sort=writtenAt\"")
                .as("zeros are not shown")
                .doesNotContain("about to be sent</span>")
                .doesNotContain("??", "igf.proposal", "HELD<");
    }

    @Test
    void aSingleKeyOnlyAsksWithTheNumberAndTheKinds() throws Exception {
        String page = world.get("/mails/e").body();

        assertThat(page)
                .containsPattern("<summary data-key=\"r\"><span>Release 44 emails…</span>")
                .contains("44 emails will be sent.", "Accepted</span>: <strong>3</strong>")
                .contains("Declined</span>: <strong>41</strong>")
                .doesNotContainPattern("<button[^>]*data-key=\"r\"");
        held(1);
        assertThat(world.get(HELD).body())
                .as("one mail leaves by one key")
                .containsPattern("<button data-key=\"r\"><span>Release 1 email</span>")
                .doesNotContain("<summary data-key=\"r\"");
    }

    @Test
    void whileMailsWaitNobodySaysThatNoneDoesThoughNoneFitsTheChoice() throws Exception {
        world.notification.on("GET /api/v1/messages", 200, "{\"items\":[],\"next\":null}");

        for (String chosen : new String[] {
            "/mails/e?state=HELD&kind=receipt", "/mails/e?state=HELD&number=7", "/mails/e?state=HELD&number=4096"
        }) {
            assertThat(world.get(chosen).body())
                    .as(chosen)
                    .contains("Nothing matches these filters.", "waiting for you</span> <strong>44</strong>")
                    .contains("href=\"/mails/e?state=HELD\">Remove filters")
                    .doesNotContain("No emails are held", "Release 4", "??");
        }
        assertThat(world.get("/mails/e?state=FAILED&kind=receipt").body())
                .contains("value=\"receipt\" selected=\"selected\">Proposal received</option>")
                .doesNotContain("No emails have failed");
        assertThat(world.get("/mails/e?state=QUEUED").body())
                .as("none in all")
                .contains("No emails are about to be sent.")
                .doesNotContain("Nothing matches these filters");
    }

    @Test
    void tickedMailsAreAskedAboutWithTheirNumberAndNothingIsDoneBefore() throws Exception {
        assertThat(world.get("/mails/e?state=HELD&sort=-writtenAt&cursor=OTo0&from=51")
                        .body())
                .containsPattern("<input type=\"checkbox\" name=\"id\" form=\"selection\" value=\"" + MAIL + "\"")
                .contains("aria-label=\"Select WS #7: not &lt;accepted&gt;\"")
                .contains("name=\"then\" value=\"release\">Release…", "name=\"then\" value=\"discard\">Discard…")
                .contains("name=\"sort\" value=\"-writtenAt\"", "name=\"from\" value=\"51\"", "51–51 of")
                .contains("href=\"/mails/e?state=HELD&amp;sort=-writtenAt\">First page<")
                .doesNotContain("checked=\"checked\"", "value=\"retry\"", "selected</h2>");

        String asked = "/mails/e?state=HELD&sort=-writtenAt&cursor=OTo0&from=51&then=release&id=" + MAIL;
        assertThat(world.get(asked).body())
                .contains("1 email selected</h2>", "1 email will be sent.", "Declined</span>: <strong>1</strong>")
                .contains("<span>Release 1 email</span>", "name=\"expected\" value=\"1\"")
                .contains("<input type=\"hidden\" name=\"id\" value=\"" + MAIL + "\"", "checked=\"checked\"")
                .contains("href=\"/mails/e?state=HELD&amp;sort=-writtenAt&amp;cursor=OTo0&amp;from=51\">Cancel")
                .as("only what is asked about")
                .doesNotContain("Release 44 emails", "??");
        assertThat(world.notification.seen("POST /api/v1/messages/release")).isEmpty();
        world.submit(asked, "/mails/e/release", "state", "HELD", "expected", "1", "id", MAIL);

        assertThat(world.notification
                        .seen("POST /api/v1/messages/release")
                        .getLast()
                        .body())
                .isEqualTo("{\"ids\":[\"" + MAIL + "\"],\"expected\":1}");
    }

    @Test
    void aPageThatAllMailsHaveLeftIsTheFirstOne() throws Exception {
        world.notification.on(
                "GET /api/v1/messages",
                (exchange, seen) -> Service.send(
                        exchange,
                        200,
                        seen.uri().contains("cursor=")
                                ? "{\"items\":[],\"next\":null}"
                                : "{\"items\":[{\"id\":\"" + MAIL
                                        + "\",\"state\":\"HELD\",\"subject\":\"First\"}],\"next\":null}"));

        assertThat(world.get("/mails/e?state=HELD&cursor=OTo0&from=51").body())
                .contains(">First</a>", "1 result<")
                .doesNotContain("No emails are held");
    }

    @Test
    void tickedMailsAreDiscardedWithAReasonAndStayTickedUntilOneIsGiven() throws Exception {
        String asked = "/mails/e?state=HELD&then=discard&id=" + MAIL;
        assertThat(world.get(asked).body()).contains("1 email selected</h2>", ">Discard 1 email</button>");

        HttpResponse<String> bare =
                world.submit(asked, "/mails/e/discard", "state", "HELD", "expected", "1", "id", MAIL);

        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("1 email selected</h2>", "Give a reason for discarding it.", "checked=\"checked\"");
        assertThat(bare.body().split("id=\"reason\"", -1)).as("one field").hasSize(2);
        world.notification.on("POST /api/v1/messages/discard", 409, "{\"detail\":\"There are 0\"}");
        HttpResponse<String> late = world.submit(
                asked, "/mails/e/discard", "state", "HELD", "expected", "1", "id", MAIL, "reason", "Twice");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("nothing was done", "1 email selected</h2>", "value=\"Twice\"");
        assertThat(world.notification
                        .seen("POST /api/v1/messages/discard")
                        .getLast()
                        .body())
                .isEqualTo("{\"ids\":[\"" + MAIL + "\"],\"expected\":1,\"reason\":\"Twice\"}");

        String left = "20000000-0000-0000-0000-000000000099";
        HttpResponse<String> gone = world.submit(
                asked, "/mails/e/discard", "state", "HELD", "expected", "1", "id", left, "reason", "Twice");
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body())
                .contains("The selected emails have left this list")
                .as("no button for all mails with the reason for some")
                .doesNotContain("value=\"Twice\"")
                .doesNotContainPattern("<details open[^>]*>\\s*<summary>Discard");
        assertThat(world.get("/mails/e?state=HELD&then=discard&id=" + left).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPageWithoutATickSaysSoAndSentMailsHaveNone() throws Exception {
        HttpResponse<String> none = world.get("/mails/e?state=HELD&then=release");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Select at least one row.", "role=\"alert\"");

        assertThat(world.get("/mails/e?state=SENT&then=release&id=" + MAIL).body())
                .contains("WS #7: not &lt;accepted&gt;")
                .doesNotContain("type=\"checkbox\"", "selected</h2>", "name=\"then\"");
    }

    @Test
    void theFileHasTheMailsOfAllPagesInTheOrderAndWithTheFiltersOfTheAddress() throws Exception {
        world.notification.on("GET /api/v1/messages", (exchange, seen) -> {
            boolean isFirst = !seen.uri().contains("cursor=");
            Service.send(exchange, 200, """
                    {"items":[{"id":"%s","state":"FAILED","to":"noor@example.org","subject":"%s","kind":"declined",
                      "cause":"igf.proposal.declined.v1","writtenAt":"2027-05-01T10:00:00Z","reason":"SMTP_550"}],"next":%s}""".formatted(
                    MAIL, isFirst ? "=A, first" : "The second", isFirst ? "\"/api/v1/messages?cursor=OTo0\"" : "null"));
        });

        HttpResponse<String> file = world.get("/mails/e.csv?state=FAILED&kind=declined&sort=-writtenAt");

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("e-mails.csv"));
        assertThat(file.body())
                .contains("Subject,To,Kind,Cause,State,Written,Reason\r\n")
                .contains("\"'=A, first\",noor@example.org,Declined,A proposal was declined,could not be sent,")
                .contains("\r\nThe second,", ",2027-05-01T10:00:00Z,the mail server refused it (550)\r\n");
        assertThat(world.notification.seen(
                        "GET /api/v1/messages?limit=1000&edition=e&state=FAILED&kind=declined&sort=-writtenAt"))
                .hasSize(1);
    }

    @Test
    void mailsThatWaitForAnotherAttemptStandOnTopAndSayWhy() throws Exception {
        assertThat(world.get("/mails/e").body()).doesNotContain("delayed</h2>");
        world.notification.on(
                "GET /api/v1/editions/e/overview",
                200,
                "{\"counts\":{\"HELD\":0,\"QUEUED\":3,\"SENT\":5,\"delayed\":2},\"kinds\":[]}");
        world.notification.on("GET /api/v1/messages", 200, """
                {"items":[{"id":"%s","state":"QUEUED","subject":"s","cause":"igf.proposal.declined.v1","reason":"NO_CONNECTION"}],
                 "next":null}""".formatted(MAIL));

        assertThat(world.get("/mails/e?state=QUEUED").body())
                .contains(">Reason</th>", "the mail server did not respond", "value=\"discard\">Discard…")
                .contains("2 emails are delayed</h2>")
                .doesNotContain("value=\"release\"", "See why", "??");
        assertThat(world.get("/mails/e?state=SENT").body())
                .containsSubsequence(
                        "2 emails are delayed</h2>",
                        "The system will try again by itself.",
                        "href=\"/mails/e?state=QUEUED\">See why",
                        "aria-label=\"By state\"");
    }

    @Test
    void afterARestoreThePageSaysWhyNoMailLeavesAndLetsThemLeave() throws Exception {
        assertThat(world.get("/mails/e").body()).doesNotContain("held since a restore");
        world.notification.on(
                "GET /api/v1/editions/e/overview",
                200,
                "{\"counts\":{\"HELD\":0,\"QUEUED\":3,\"heldAfterRestore\":1},\"kinds\":[]}");
        world.notification.on(
                "GET /api/v1/messages/hold",
                200,
                "{\"held\":true,\"waiting\":12,\"kinds\":[{\"kind\":\"declined\",\"state\":\"QUEUED\",\"count\":12}]}");
        world.notification.on(
                "POST /api/v1/messages/hold/release", 200, "{\"held\":false,\"waiting\":12,\"kinds\":[]}");

        assertThat(world.get("/mails/e").body())
                .contains("All emails are held since a restore", "12 emails are waiting.")
                .contains("Resume sending emails…", "12 emails will be sent:")
                .contains("<li><span>Declined</span>: <strong>12</strong></li>")
                .contains("href=\"/mails/e?state=QUEUED\"");
        assertThat(world.get("/mails/e").body().split("/mails/e/hold/release", -1))
                .as("one button, behind the question")
                .hasSize(2);
        HttpResponse<String> answer = world.submit("/mails/e", "/mails/e/hold/release");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(world.notification.seen("POST /api/v1/messages/hold/release"))
                .hasSize(1);
        held(41);
        assertThat(world.get("/mails/e?done=hold&count=1").body())
                .contains("Emails are being sent again.")
                .doesNotContain("held since a restore");
    }

    @Test
    void asManyGoAsWereSeen() throws Exception {
        assertThat(world.get(HELD).body()).contains("Release 41 emails");

        HttpResponse<String> answer = world.submit(
                HELD, "/mails/e/release", "state", "HELD", "kind", "declined", "expected", "41", "once", "k-2");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        to -> assertThat(to).endsWith("/mails/e?state=HELD&kind=declined&done=release&count=41"));
        Service.Seen sent =
                world.notification.seen("POST /api/v1/messages/release").getLast();
        assertThat(sent.body())
                .isEqualTo("{\"edition\":\"e\",\"state\":\"HELD\",\"kind\":\"declined\",\"expected\":41}");
        assertThat(sent.header("Idempotency-Key")).containsExactly("k-2");
        assertThat(world.get(HELD + "&done=release&count=41").body()).contains("41 emails are being sent.");
    }

    @Test
    void noneGoesWhereTheNumberHasChangedAndTheNewOneIsShown() throws Exception {
        world.notification.on("POST /api/v1/messages/release", 409, "{\"detail\":\"There are 42\"}");
        String token = world.formToken(HELD);
        held(42);

        HttpResponse<String> answer = world.send(
                "POST",
                "/mails/e/release",
                "_csrf=" + token + "&state=HELD&kind=declined&expected=41",
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("nothing was done", "Release 42 emails", "role=\"alert\"");
    }

    @Test
    void mailsAboutOneProposalAreThoseThatWereSeen() throws Exception {
        world.notification.on("GET /api/v1/messages", 200, """
                {"items":[{"id":"%s","state":"HELD","subject":"s","cause":"igf.proposal.declined.v1","kind":"declined"}],"next":null}""".formatted(MAIL));

        assertThat(world.get("/mails/e?state=HELD&number=%237").body())
                .contains("Release 1 email<", "name=\"id\" value=\"" + MAIL + "\"");
        assertThat(world.notification.last().uri())
                .isEqualTo("/api/v1/messages?limit=50&edition=e&state=HELD&about=" + PROPOSAL);
        world.submit(
                "/mails/e?state=HELD&number=7",
                "/mails/e/release",
                "state",
                "HELD",
                "number",
                "7",
                "expected",
                "1",
                "id",
                MAIL);

        assertThat(world.notification
                        .seen("POST /api/v1/messages/release")
                        .getLast()
                        .body())
                .isEqualTo("{\"ids\":[\"" + MAIL + "\"],\"expected\":1}");
    }

    @Test
    void mailsAreFoundByAnAddressThatIsPostedSoThatNoUrlHasIt() throws Exception {
        world.notification.on("POST /api/v1/messages/search", 200, """
                {"items":[{"id":"x","state":"DISCARDED","to":"noor@example.org","subject":"The older","cause":"igf.any.v1",
                  "kind":"receipt","writtenAt":"2027-05-01T10:00:00Z"},
                 {"id":"%s","state":"SENT","to":"noor@example.org","subject":"The <newer>","cause":"igf.proposal.declined.v1",
                  "kind":"declined","writtenAt":"2027-05-02T10:00:00Z","edition":"igf-2031"}],"next":null}""".formatted(MAIL));

        HttpResponse<String> found = world.submit("/mails/e", "/mails/e", "to", " Noor@example.org ");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("2 emails to this address", "href=\"/mails/e/x\"", "value=\"Noor@example.org\"")
                .containsSubsequence(
                        "href=\"/mails/igf-2031/" + MAIL + "\"",
                        "The &lt;newer&gt;",
                        "igf-2031<",
                        ">sent<",
                        "A proposal was declined",
                        "The older",
                        "Other cause")
                .doesNotContain("??");
        assertThat(world.notification
                        .seen("POST /api/v1/messages/search?limit=1000")
                        .getLast()
                        .body())
                .isEqualTo("{\"to\":\"Noor@example.org\"}");
        world.notification.on("POST /api/v1/messages/search", 200, "{\"items\":[],\"next\":null}");
        assertThat(world.submit("/mails/e", "/mails/e", "to", "nobody@example.org")
                        .body())
                .contains("No emails to this address", "Emails of all editions are searched");
        HttpResponse<String> bare = world.submit("/mails/e", "/mails/e", "to", "Noor");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("Enter the full email address.", "href=\"#to\"", "id=\"to-flaw\"", "value=\"Noor\"")
                .as("nothing is about to be discarded")
                .doesNotContain("<details open=\"open\"");
    }

    @Test
    void discardingNeedsAReason() throws Exception {
        HttpResponse<String> bare =
                world.submit(HELD, "/mails/e/discard", "state", "HELD", "kind", "declined", "expected", "41");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Give a reason for discarding it.", "href=\"#reason\"", "id=\"reason-flaw\"");
        assertThat(world.notification.seen("POST /api/v1/messages/discard")).isEmpty();

        world.submit(
                HELD,
                "/mails/e/discard",
                "state",
                "HELD",
                "kind",
                "declined",
                "expected",
                "41",
                "reason",
                "Wrong batch");
        assertThat(world.notification
                        .seen("POST /api/v1/messages/discard")
                        .getLast()
                        .body())
                .contains("\"expected\":41", "\"reason\":\"Wrong batch\"");
    }

    @Test
    void oneMailIsShownWithItsReasonAndFormattedAtAnAddressOfItsOwn() throws Exception {
        String page = world.get("/mails/e/" + MAIL).body();
        HttpResponse<String> formatted = world.get("/mails/e/" + MAIL + "/formatted");

        assertThat(page)
                .contains("WS #7: not &lt;accepted&gt;", "Dear Noor &amp; all", "A proposal was declined")
                .contains("href=\"/proposals/" + PROPOSAL + "\"", "src=\"/mails/e/" + MAIL + "/formatted\"")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"", "Release this email")
                .contains("<h1 lang=\"fr\"", "<pre class=\"mail\" lang=\"fr\"")
                .doesNotContain("allow-scripts", "allow-same-origin", "??");
        assertThat(formatted.body())
                .isEqualTo("<base target=\"_blank\"><html lang=\"fr\" dir=\"ltr\"><p>Dear Noor</p>");
        assertThat(formatted.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(formatted.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "sandbox ", "frame-ancestors 'self'")
                        .doesNotContain("script-src"));
    }

    @Test
    void oneMailIsReleasedOrDiscardedWithAReason() throws Exception {
        String page = "/mails/e/" + MAIL;
        world.notification.on("POST /api/v1/messages/" + MAIL + "/release", 200, "{}");
        world.notification.on("POST /api/v1/messages/" + MAIL + "/discard", 409, "{\"detail\":\"It is over.\"}");

        assertThat(world.submit(page, page + "/release").statusCode()).isEqualTo(303);
        assertThat(world.submit(page, page + "/discard", "reason", "").statusCode())
                .isEqualTo(422);
        HttpResponse<String> late = world.submit(page, page + "/discard", "reason", "Sent <twice>");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("It is over.", "value=\"Sent &lt;twice&gt;\"");
        assertThat(world.notification
                        .seen("POST /api/v1/messages/" + MAIL + "/discard")
                        .getLast()
                        .body())
                .isEqualTo("{\"reason\":\"Sent <twice>\"}");
    }

    @Test
    void thePolicyShowsKindsByGroupWithTheirTriggerAndWhatLeftThisWeekAndARefusalKeepsWhatWasTyped() throws Exception {
        String policy = "/api/v1/editions/e/mail-policy";
        world.notification.on(
                "GET " + policy,
                200,
                "{\"hold\":[\"declined\"],\"off\":[\"receipt\"],\"from\":\"igf@example.org\",\"replyTo\":\"us@example.org\","
                        + KINDS + "}");
        world.notification.on(
                "PUT " + policy,
                400,
                "{\"detail\":\"Not as it should be\",\"errors\":[{\"pointer\":\"/from\",\"code\":\"X\",\"detail\":\"An address, please.\"}]}");

        String page = world.get("/mails/e/policy").body();
        HttpResponse<String> answer = world.submit(
                "/mails/e/policy",
                "/mails/e/policy",
                "send.receipt",
                "OFF",
                "send.accepted",
                "HELD",
                "send.declined",
                "ON",
                "from",
                "nobody",
                "replyTo",
                "us@example.org");

        assertThat(page)
                .contains("<h2 id=\"group-CALL\">Call for proposals</h2>", "<h2 id=\"group-SELECTION\">Selection</h2>")
                .contains("A proposal is submitted.", "To: organizers of the proposal", ">4</td>")
                .containsPattern("name=\"send.receipt\">.*<option value=\"OFF\" selected=\"selected\">Off</option>")
                .containsPattern("name=\"send.accepted\"><option value=\"ON\" selected=\"selected\">On</option>")
                .containsPattern("<option value=\"HELD\" selected=\"selected\">Held</option></select>")
                .doesNotContain("??");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("An address, please.", "href=\"#from\"", "value=\"nobody\"")
                .containsPattern(
                        "name=\"send.accepted\"><option value=\"ON\">On</option><option value=\"HELD\" selected=\"selected\">");
        assertThat(world.notification.seen("PUT " + policy).getLast().body())
                .isEqualTo(
                        "{\"hold\":[\"accepted\"],\"from\":\"nobody\",\"replyTo\":\"us@example.org\",\"off\":[\"receipt\"]}");
    }

    @Test
    void whoIsOvertakenChoosesFieldByFieldWhatStays() throws Exception {
        String policy = "/api/v1/editions/e/mail-policy";
        policyIs(policy, "3", "declined", "theirs@example.org");
        world.notification.on(
                "PUT " + policy,
                (exchange, seen) -> Service.send(
                        exchange,
                        seen.header("If-Match").equals(java.util.List.of("\"3\"")) ? 200 : 412,
                        "{\"status\":412,\"detail\":\"It has changed.\"}"));
        String[] typed = {"send.accepted", "HELD", "from", "mine@example.org", "replyTo", "us@example.org"};

        HttpResponse<String> panel = world.submit("/mails/e/policy", "/mails/e/policy", with(typed, "etag", "\"2\""));

        assertThat(panel.statusCode()).isEqualTo(412);
        assertThat(panel.body())
                .contains("Another user has changed this", "name=\"keep.hold\"", "name=\"keep.from\"")
                .contains(">mine@example.org<", ">theirs@example.org<", "value=\"mine@example.org\"")
                .as("the same on both sides")
                .doesNotContain("keep.replyTo", "keep.off", "??");
        HttpResponse<String> chosen =
                world.submit("/mails/e/policy", "/mails/e/policy", with(typed, "etag", "\"3\"", "keep.hold", "theirs"));

        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
        assertThat(world.notification.seen("PUT " + policy).getLast().body())
                .isEqualTo(
                        "{\"hold\":[\"declined\"],\"from\":\"mine@example.org\",\"replyTo\":\"us@example.org\",\"off\":[]}");
    }

    private void policyIs(String policy, String version, String hold, String from) {
        world.notification.on("GET " + policy, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
            Service.send(
                    exchange,
                    200,
                    "{\"hold\":[\"" + hold + "\"],\"from\":\"" + from + "\",\"replyTo\":\"us@example.org\"," + KINDS
                            + "}");
        });
    }

    private static String[] with(String[] form, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(form), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void aRefusalIsSaidInTheReadersLanguageAsFarAsThereAreWords() throws Exception {
        String policy = "/api/v1/editions/e/mail-policy";
        try (World french = new World()) {
            french.proposal.on(
                    "GET /api/v1/editions",
                    200,
                    "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\"}]}");
            french.notification.on(
                    "GET " + policy, 200, "{\"hold\":[],\"off\":[],\"from\":\"\",\"replyTo\":\"\"," + KINDS + "}");
            french.notification.on(
                    "PUT " + policy,
                    400,
                    "{\"detail\":\"The request body has 2 error(s).\",\"errors\":[{\"pointer\":\"/from\",\"code\":\"EMAIL\",\"detail\":\"must be well-formed\"},"
                            + "{\"pointer\":\"/replyTo\",\"code\":\"OF_TOMORROW\",\"detail\":\"Known only later.\"}]}");
            french.logIn("secretariat", "SECRETARIAT");
            french.submit("/mails/e/policy", "/language", "lang", "fr", "back", "/mails/e/policy");

            String page = french.submit("/mails/e/policy", "/mails/e/policy", "from", "nobody")
                    .body();

            assertThat(page)
                    .contains("2 éléments manquent ou sont incorrects.", "Known only later.")
                    .doesNotContain("well-formed", "error(s)", "??");
            assertThat(page.split("Ce n’est pas une adresse électronique\\.", -1))
                    .as("in the list and beside its field, in the same words")
                    .hasSize(3);
        }
    }

    @Test
    void whatGotStuckIsShownBesideTheMailsThatItKeepsBack() throws Exception {
        assertThat(world.get("/mails/e").body()).doesNotContain("stuck, together");
        world.notification.on(
                "GET /api/v1/editions/e/overview", 200, "{\"counts\":{\"HELD\":0,\"setAside\":2},\"kinds\":[]}");
        world.notification.on("GET /api/v1/admin/dead-letters", 200, """
                {"items":[{"id":"reaction-a","where":"mail-queue","subject":"s","cause":"a stream was loaded <late>"},
                          {"id":"reaction-b","where":"mails-from-facts","subject":"s","cause":"no such key"},
                          {"id":"view-c","where":"messages","subject":"s","cause":"another thing"}]}""");

        assertThat(world.get("/mails/e").body())
                .contains("2 events are stuck, together with their emails", "a stream was loaded &lt;late&gt;")
                .contains("/operations/set-aside/notification/reaction-a/retry", "no such key")
                .contains("<summary>Try again…</summary>", "The resulting emails are sent to their recipients")
                .doesNotContain("another thing", "??");
        world.notification.on("GET /api/v1/admin/dead-letters", 403, "{}");
        assertThat(world.get("/mails/e").body())
                .as("whoever may not see the causes")
                .contains("2 events are stuck");
        assertThat(world.get("/today/e").body())
                .contains("<strong>2</strong> <span>Emails stuck after an error</span>", "/mails/e#aside");
    }
}
