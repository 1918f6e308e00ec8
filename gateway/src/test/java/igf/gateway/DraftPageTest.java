package igf.gateway;

import static igf.gateway.ProposalStub.API;
import static igf.gateway.ProposalStub.PAGE;
import static igf.gateway.ProposalStub.etag;
import static igf.gateway.ProposalStub.form;
import static igf.gateway.ProposalStub.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A proposal while it is written: the form, what is open, saving, and submitting. */
class DraftPageTest extends DraftPages {

    @Test
    void aDraftIsAFormOfWhatTheEditionAsksWithWhatIsOpenBesideIt() throws Exception {
        HttpResponse<String> page = world.look(PAGE);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Meshes &lt;b&gt;for&lt;/b&gt; islands", "Governing Data", "Safety", "Panel", "90 minutes")
                .contains("id=\"subthemes-0\"", "data-words=\"description\"", "at most 500", "9. Industry, innovation")
                .contains("The questions on hybrid participation are not answered.", "The gender is missing.")
                .contains("A line &lt;from&gt; the page", "data-autosave=\"" + PAGE + "/autosave\"")
                .contains("Which tools do you plan to use", "id=\"hybrid-2\"", "data-more")
                .as("a line that has its place is not told again")
                .doesNotContain("value=\"Who pays?\"")
                .doesNotContain("name=\"messages\"", "??", "UPPER");
    }

    @Test
    void onlyWhatWasChangedIsSentByTheVersionThatWasSeen() throws Exception {
        String etag = etag(world.look(PAGE));
        proposal.taken("8", "New words");

        HttpResponse<String> answer = world.press(PAGE, form(etag, "New\r\nwords"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(World.location(answer)).endsWith(PAGE + "?note=saved");
        Service.Seen sent = world.proposal.seen("PATCH " + API).getFirst();
        assertThat(sent.body()).isEqualTo("{\"description\":\"New\\nwords\"}");
        assertThat(sent.header("If-Match")).containsExactly("\"7\"");
        assertThat(world.look(PAGE + "?note=saved").body()).contains("data-forget=\"keep:" + PAGE + "#content\"");
    }

    @Test
    void aFormWithoutAChangeSendsNothing() throws Exception {
        String etag = etag(world.look(PAGE));

        assertThat(world.press(PAGE, form(etag, "Old words")).statusCode()).isEqualTo(303);

        assertThat(world.proposal.seen("PATCH " + API)).isEmpty();
    }

    @Test
    void itIsSavedInTheBackgroundAndTheFormLearnsItsNewVersion() throws Exception {
        String etag = etag(world.look(PAGE));
        proposal.taken("8", "New words");

        HttpResponse<String> answer = world.pressInBackground(PAGE + "/autosave", form(etag, "New words"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(World.json(answer).path("etag").asString(""))
                .startsWith("8|")
                .isNotEqualTo(etag);
    }

    @Test
    void aSubmittedProposalChangesByItsFormAloneAndCancellingForgetsWhatWasTyped() throws Exception {
        proposal.is("SUBMITTED", "9", "Old words", ",\"number\":41");

        HttpResponse<String> page = world.look(PAGE + "/change");

        assertThat(page.body())
                .contains("data-keep", "kept in this browser until you save or cancel", PAGE + "?note=cancelled")
                .doesNotContain("data-autosave");
        HttpResponse<String> answer = world.pressInBackground(PAGE + "/autosave", form(etag(page), "New words"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(world.proposal.seen("PATCH " + API)).isEmpty();
        assertThat(world.look(PAGE + "?note=cancelled").body())
                .contains("data-forget=\"keep:" + PAGE + "/change#content\"")
                .doesNotContain("??");
    }

    @Test
    void aLineOfThePageGoesBehindTheTextOfItsFieldWhenSavedAndNotBefore() throws Exception {
        String etag = etag(world.look(PAGE));
        proposal.taken("8", "x");
        String[] form = form(etag, "Old words", "line", "A line", "to", "description", "line", "Another", "to", "");

        world.pressInBackground(PAGE + "/autosave", form);
        assertThat(world.proposal.seen("PATCH " + API)).isEmpty();
        world.press(PAGE, form);

        assertThat(world.proposal.seen("PATCH " + API).getFirst().body())
                .isEqualTo("{\"description\":\"Old words\\n\\nA line\"}");
    }

    @Test
    void aLineThatBelongsNowhereIsDiscardedByItsPlaceInTheVersionThatWasSeen() throws Exception {
        String etag = etag(world.look(PAGE));
        world.proposal.on("DELETE " + API + "/unassigned/0", (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"8\"");
            Service.send(exchange, 200, json("DRAFT", "Old words", "").replace("\"A line <from> the page\",", ""));
        });

        HttpResponse<String> answer = world.press(
                PAGE,
                form(etag, "Old words", "line", "A line <from> the page", "to", "-", "line", "Who pays?", "to", ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Service.Seen sent =
                world.proposal.seen("DELETE " + API + "/unassigned/0").getFirst();
        assertThat(sent.header("If-Match")).containsExactly("\"7\"");
        assertThat(world.proposal.seen("PATCH " + API))
                .as("no field is changed by it")
                .isEmpty();
    }

    @Test
    void whereSomebodyElseHasChangedAnotherFieldBothStay() throws Exception {
        String etag = etag(world.look(PAGE));
        overtakenOnce();
        proposal.is("DRAFT", "8", "Old words", ",\"outcomes\":\"Theirs\"");

        HttpResponse<String> answer = world.press(PAGE, form(etag, "Mine"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Service.Seen second = world.proposal.seen("PATCH " + API).get(1);
        assertThat(second.header("If-Match")).containsExactly("\"8\"");
        assertThat(second.body()).isEqualTo("{\"description\":\"Mine\"}");
    }

    @Test
    void whereBothHaveChangedTheSameFieldOneChoosesAndNothingIsLost() throws Exception {
        String etag = etag(world.look(PAGE));
        overtakenOnce();
        proposal.is("DRAFT", "8", "Theirs", "");

        HttpResponse<String> panel = world.press(PAGE, form(etag, "Mine"));

        assertThat(panel.statusCode()).isEqualTo(412);
        assertThat(panel.body())
                .contains("Another user has changed this", "name=\"keep.description\" value=\"theirs\"")
                .contains(">Mine<", ">Theirs<", "data-forget");
        assertThat(world.proposal.seen("PATCH " + API)).hasSize(1);

        String next = etag(panel);
        assertThat(world.press(PAGE, form(next, "Mine", "keep.description", "theirs"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(world.proposal.seen("PATCH " + API)).as("theirs stays").hasSize(1);
        world.press(PAGE, form(next, "Mine", "keep.description", "yours"));
        assertThat(world.proposal.seen("PATCH " + API).getLast().header("If-Match"))
                .containsExactly("\"8\"");
    }

    private static void overtakenOnce() {
        world.proposal.on("PATCH " + API, (exchange, seen) -> {
            boolean stale = seen.header("If-Match").contains("\"7\"");
            exchange.getResponseHeaders().add("ETag", "\"9\"");
            Service.send(exchange, stale ? 412 : 200, stale ? "{\"status\":412}" : json("DRAFT", "Mine", ""));
        });
    }

    @Test
    void everyViolationOfASubmissionLinksToItsFieldInTheSameWords() throws Exception {
        String etag = etag(world.look(PAGE));
        world.proposal.on(
                "POST " + API + "/submission",
                422,
                "{\"status\":422,\"title\":\"Rules are violated\",\"detail\":\"3 rules\",\"violations\":["
                        + "{\"rule\":\"FIELD_REQUIRED\",\"pointer\":\"/hybrid\",\"detail\":\"x\",\"args\":{\"field\":\"HYBRID\",\"least\":1}},"
                        + "{\"rule\":\"COUNT_TOO_LOW\",\"pointer\":\"/roster\",\"detail\":\"x\",\"args\":{\"field\":\"SPEAKERS\",\"least\":3,\"given\":1}},"
                        + "{\"rule\":\"FIELD_REQUIRED\",\"pointer\":\"/roster/0/gender\",\"detail\":\"Everybody in this role must give it.\"}]}");

        HttpResponse<String> page = world.press(PAGE, form(etag, "Old words", "then", "submit"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#hybrid\"", "href=\"#roster\"", "href=\"#roster-0-gender\"")
                .contains("id=\"hybrid\"", "id=\"roster\"", "id=\"roster-0-gender\"")
                .contains("3 things are missing or wrong", "role=\"alert\"")
                .doesNotContain("SPEAKERS", "HYBRID");
        assertThat(page.body().split("At least 3 required \\(speakers\\); you have 1\\.", -1))
                .hasSize(3);
    }

    @Test
    void whatASubmissionWouldLackIsToldBeforeItIsSentWithALinkToEachField() throws Exception {
        world.proposal.on(
                "POST " + API + "/submission",
                200,
                "{\"submittable\":false,\"violations\":["
                        + "{\"rule\":\"TEXT_TOO_LONG\",\"pointer\":\"/description\",\"detail\":\"x\",\"args\":{\"most\":500,\"given\":612,\"unit\":\"words\"}},"
                        + "{\"rule\":\"FIELD_REQUIRED\",\"pointer\":\"/hybrid\",\"detail\":\"x\"},"
                        + "{\"rule\":\"FIELD_REQUIRED\",\"pointer\":\"/roster/0/country\",\"detail\":\"x\"},"
                        + "{\"rule\":\"CALL_CLOSED\",\"pointer\":\"\",\"detail\":\"The call closed at 2027-03-01T09:00:00Z.\"}]}");

        HttpResponse<String> page = world.look(PAGE);

        assertThat(page.body())
                .contains(
                        "Before you can submit",
                        "4 things are still missing:",
                        "The call has closed. The proposal can no longer be changed")
                .contains("href=\"#description\"", "href=\"#hybrid\"", "href=\"#roster-0\"", "id=\"roster-0\"")
                .doesNotContain("2027-03-01T09:00:00Z.", "href=\"#\"", "??");
        assertThat(page.body().split("At most 500 words; you have 612\\.", -1))
                .as("in the list and beside its field")
                .hasSize(3);
        assertThat(page.body().split("Noor Halvard: The country is missing\\.", -1))
                .as("in the list and beside its person")
                .hasSize(3);
        assertThat(world.proposal.seen("POST " + API + "/submission?dryRun=true"))
                .hasSize(1);
        assertThat(world.proposal.seen("POST " + API + "/submission"))
                .as("nothing is submitted by looking")
                .isEmpty();
    }

    @Test
    void whereNothingIsMissingThePageSaysSo() throws Exception {
        assertThat(world.look(PAGE).body()).contains("Nothing is missing. You can submit the proposal.");
    }

    @Test
    void onlyTheSeatingAndTheLengthsOfTheChosenTypeAreOffered() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions/igf-2027",
                200,
                "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"UTC\",\"call\":{\"state\":\"OPEN\"},\"rules\":{\"formats\":["
                        + "{\"type\":\"PANEL\",\"layouts\":[\"AUDITORIUM\"],\"minutes\":[60,90]},"
                        + "{\"type\":\"FLASH\",\"layouts\":[],\"minutes\":[30]}],\"compulsory\":[\"FORMAT\"]}}");

        String page = world.look(PAGE).body();

        assertThat(page)
                .containsPattern("<option[^>]* disabled=\"disabled\"[^>]*>30 minutes")
                .containsPattern("<option[^>]*data-of=\"FLASH\"[^>]*>30 minutes")
                .containsPattern("<option[^>]*data-of=\"PANEL\"[^>]*>90 minutes")
                .doesNotContainPattern("<option[^>]* disabled=\"disabled\"[^>]*>90 minutes")
                .as("a type that does not ask for a seating has any")
                .containsPattern("<option[^>]*data-of=\"PANEL FLASH\"[^>]*>Auditorium")
                .contains("src=\"/console/assets/draft.js\"");
    }

    @Test
    void aCallIsSaidToBeOpenOnlyWhileItIs() throws Exception {
        assertThat(world.look(PAGE).body()).contains("The call is open until");
        for (String[] call : new String[][] {
            {"CLOSED", "The call for proposals closed on"}, {"PLANNED", "The call for proposals opens on"}
        }) {
            world.proposal.on(
                    "GET /api/v1/editions/igf-2027",
                    200,
                    "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"UTC\",\"call\":{\"state\":\""
                            + call[0]
                            + "\",\"opensAt\":\"2027-01-01T09:00:00Z\",\"closesAt\":\"2027-03-01T09:00:00Z\"},\"rules\":{}}");
            assertThat(world.look(PAGE).body()).contains(call[1]).doesNotContain("The call is open until");
        }
    }

    @Test
    void aSubmissionThatInvitesMoreThanOnePersonAsksFirst() throws Exception {
        assertThat(world.look(PAGE).body())
                .as("one person")
                .containsPattern("<button name=\"then\" value=\"submit\" data-key=\"ctrl\\+enter\">");
        proposal.reads(
                "7",
                ProposalStub.json("DRAFT", "Old words", "")
                        .replace(
                                "\"roster\":[",
                                "\"roster\":[{\"id\":\"e-2\",\"role\":\"MODERATOR\",\"email\":\"ama@example.org\",\"state\":\"LISTED\"},"));

        assertThat(world.look(PAGE).body())
                .containsPattern("<summary class=\"button\" data-key=\"ctrl\\+enter\">Submit the proposal…</summary>")
                .contains("The proposal gets a number, and 2 people are invited by email.")
                .contains("Invitation to take part</span>: <strong>2</strong>")
                .containsPattern("<button name=\"then\" value=\"submit\">Submit the proposal</button>")
                .doesNotContain("??");
    }

    @Test
    void theReceiptGoesToAllOrganizersAndCounts() throws Exception {
        proposal.reads("7", ProposalStub.json("DRAFT", "Old words", ",\"written\":{\"organizers\":3,\"invited\":0}"));

        assertThat(world.look(PAGE).body())
                .containsPattern("<summary class=\"button\" data-key=\"ctrl\\+enter\">Submit the proposal…</summary>")
                .contains("Invitation to take part</span>: <strong>1</strong>")
                .contains("Proposal received</span>: <strong>3</strong>");
    }

    /** The page's script takes these from the page anew once the form has saved itself. */
    @Test
    void whatThePageSaysOfAnUnsavedFormIsMarkedToBeSaidAnew() throws Exception {
        proposal.reads(
                "7", ProposalStub.json("DRAFT", "Old words", "").replace("\"Meshes <b>for</b> islands\"", "null"));
        world.proposal.on(
                "POST " + ProposalStub.API + "/submission",
                200,
                "{\"submittable\":false,\"violations\":[{\"rule\":\"FIELD_REQUIRED\",\"pointer\":\"/title\",\"detail\":\"x\"}]}");

        assertThat(world.look(PAGE).body())
                .contains("<bdi id=\"headline\" data-again>Untitled</bdi>")
                .contains("id=\"title-open\" data-again", "id=\"lacks\" data-again");
    }

    @Test
    void aSubmissionEndsInAReceiptWithItsNumber() throws Exception {
        String etag = etag(world.look(PAGE));
        world.proposal.on("POST " + API + "/submission", 201, "{\"number\":41}");

        HttpResponse<String> answer = world.press(PAGE, form(etag, "Old words", "then", "submit", "once", "k-2"));

        assertThat(World.location(answer)).endsWith(PAGE + "?note=submitted");
        assertThat(world.proposal.seen("POST " + API + "/submission").getFirst().header("Idempotency-Key"))
                .containsExactly("k-2");
        proposal.is(
                "SUBMITTED",
                "8",
                "Old words",
                ",\"number\":41,\"receipt\":{\"number\":41,\"submittedAt\":\"2027-02-01T09:00:00Z\",\"contentHash\":\"abc\",\"signature\":\"sig\"}");
        assertThat(world.look(PAGE + "?note=submitted").body())
                .contains(
                        "Your proposal has been submitted. Its number is 41",
                        "Mon 1 Feb 2027, 12:00",
                        "not invited yet")
                .contains("Withdraw proposal 41", "The secretariat is screening it", "<code>abc</code>")
                .doesNotContain("??");
    }

    @Test
    void thePagesAreInArabicAndFrenchToo() throws Exception {
        assertThat(world.look(PAGE, "Accept-Language", "ar").body())
                .contains("تقديم المقترح", "الجنس ناقص.")
                .doesNotContain("??");
        assertThat(world.look(PAGE, "Accept-Language", "fr").body())
                .contains("Soumettre", "Le genre manque.")
                .doesNotContain("??");
    }

    @Test
    void theOwnerOfADraftDeletesItAfterAQuestionAndIsBackAtHome() throws Exception {
        String mine = "GET /api/v1/people/me/proposals";
        String own = "{\"items\":[{\"id\":\"" + ProposalStub.ID
                + "\",\"edition\":\"igf-2027\",\"title\":\"T\",\"state\":\"DRAFT\",\"roles\":[\"%s\"],\"link\":\"/x\"}]}";
        world.proposal.on(mine, 200, own.formatted("ORGANIZER"));
        assertThat(world.look(PAGE).body()).doesNotContain(PAGE + "/deletion");
        world.proposal.on(mine, 200, own.formatted("OWNER"));
        assertThat(world.look(PAGE).body())
                .contains(
                        PAGE + "/deletion", "<summary>Delete this draft</summary>", "can no longer open or restore it")
                .doesNotContain("??");

        world.proposal.on("DELETE " + API, 204, "");
        assertThat(World.location(world.press(PAGE + "/deletion"))).endsWith("/home?note=draft-deleted");
        assertThat(world.proposal.seen("DELETE " + API)).hasSize(1);
        assertThat(world.look("/home?note=draft-deleted").body()).contains("The draft has been deleted.");

        world.proposal.on("DELETE " + API, 404, "{\"status\":404,\"detail\":\"No.\"}");
        assertThat(World.location(world.press(PAGE + "/deletion")))
                .as("pressed twice")
                .endsWith("/home?note=draft-deleted");

        world.proposal.on("DELETE " + API, 409, "{\"status\":409,\"code\":\"WRONG_STATE\",\"detail\":\"No.\"}");
        proposal.is("SUBMITTED", "9", "Old words", ",\"number\":41");
        assertThat(world.press(PAGE + "/deletion").statusCode()).isEqualTo(409);
        proposal.is("DRAFT", "9", "Old words", ",\"number\":41");
        assertThat(world.look(PAGE).body()).as("it was submitted before").doesNotContain(PAGE + "/deletion");
    }
}
