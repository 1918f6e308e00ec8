package igf.gateway;

import static igf.gateway.ProposalStub.API;
import static igf.gateway.ProposalStub.ENTRY;
import static igf.gateway.ProposalStub.ID;
import static igf.gateway.ProposalStub.PAGE;
import static igf.gateway.ProposalStub.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proposal after it was submitted: its decision and what follows from it, and who may see it. */
class ProposalPageTest {

    private static World world;
    private static ProposalStub proposal;

    @BeforeAll
    static void start() throws Exception {
        world = new World();
        proposal = new ProposalStub(world);
        world.logIn("organizer-1", "ORGANIZER");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void draft() {
        world.services().forEach(Service::forget);
        proposal.draft();
    }

    @Test
    void conditionsAreMetByWhatIsHandedInHere() throws Exception {
        proposal.is(
                "ACCEPTED_WITH_CONDITIONS",
                "9",
                "Words",
                ",\"number\":41,\"decision\":{\"outcome\":\"ACCEPTED_WITH_CONDITIONS\",\"reason\":\"Good <case>\",\"at\":\"2027-04-01T09:00:00Z\"}");
        world.proposal.on(
                "GET " + API + "/conditions",
                200,
                "{\"state\":\"OPEN\",\"dueAt\":\"2027-05-01T09:00:00Z\",\"items\":[{\"number\":1,\"condition\":\"Find a moderator\",\"evidence\":[\"Asked two\"],\"met\":null}]}");
        world.proposal.on("POST " + API + "/conditions/1/evidence", 201, "{}");
        assertThat(world.look(PAGE).body())
                .contains("Good &lt;case&gt;", "Find a moderator", "Asked two", "Sat 1 May 2027, 12:00")
                .contains("being checked by the secretariat", "being scheduled")
                .doesNotContain("??");

        HttpResponse<String> answer = world.press(PAGE + "/conditions/1", "text", "Ama moderates");

        assertThat(World.location(answer)).endsWith("?note=handed-in");
        assertThat(world.proposal
                        .seen("POST " + API + "/conditions/1/evidence")
                        .getFirst()
                        .body())
                .isEqualTo("{\"text\":\"Ama moderates\"}");
    }

    @Test
    void thePeopleOfAMergedProposalAreShownWithItAndTakenOver() throws Exception {
        var from = "7f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
        var entry = "8f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
        proposal.is(
                "ACCEPTED",
                "9",
                "Words",
                ",\"number\":41,\"tookIn\":[{\"proposalId\":\"" + from
                        + "\",\"number\":17,\"title\":\"Reefs <and> nets\",\"people\":["
                        + "{\"entry\":\"" + entry
                        + "\",\"role\":\"SPEAKER\",\"name\":\"Ilse Moor\",\"affiliation\":\"Tide\",\"takenAs\":null},"
                        + "{\"entry\":\"" + ID
                        + "\",\"role\":\"MODERATOR\",\"name\":\"Ben Hull\",\"affiliation\":null,\"takenAs\":\"" + ID
                        + "\"}]}]");
        var path = "/api/v1/proposals/" + from + "/merge/people/" + entry;
        world.proposal.on("POST " + path, 201, "{}");

        assertThat(world.look(PAGE).body())
                .contains("Merged into this proposal", "#17", "Reefs &lt;and&gt; nets", "Ilse Moor", "Ben Hull")
                .contains("Take over</span>", "on the list")
                .doesNotContain("??");

        HttpResponse<String> answer = world.press(PAGE + "/merged/" + from + "/people/" + entry);

        assertThat(World.location(answer)).endsWith("?note=person-taken");
        assertThat(world.proposal.seen("POST " + path)).hasSize(1);
    }

    @Test
    void anAppealThatIsRefusedKeepsWhatWasTyped() throws Exception {
        proposal.is(
                "DECLINED",
                "9",
                "Words",
                ",\"number\":41,\"written\":{\"organizers\":3,\"invited\":0},\"decision\":{\"outcome\":\"DECLINED\",\"reason\":\"Others were better\",\"at\":\"2027-04-01T09:00:00Z\","
                        + "\"appealUntil\":\"2027-04-15T09:00:00Z\"}");
        assertThat(world.look(PAGE).body()).contains("You can appeal until", "15 Apr 2027, 12:00");
        world.proposal.on(
                "POST " + API + "/appeal",
                400,
                "{\"status\":400,\"errors\":[{\"pointer\":\"/text\",\"code\":\"INVALID_VALUE\",\"detail\":\"x\"}]}");

        HttpResponse<String> page = world.press(PAGE + "/appeal", "text", "Not <fair>");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Not &lt;fair&gt;</textarea>", "href=\"#text\"", "Others were better");
    }

    @Test
    void theSessionTheReportAndTheHistoryAreToldInSentences() throws Exception {
        proposal.is(
                "ACCEPTED",
                "9",
                "Words",
                ",\"number\":41,\"sessionId\":\"" + SESSION
                        + "\",\"decision\":{\"outcome\":\"ACCEPTED\",\"reason\":\"\",\"at\":\"2027-04-01T09:00:00Z\"}");
        world.scheduling.on(
                "GET /api/v1/sessions/" + SESSION,
                200,
                "{\"state\":\"PLACED\",\"placement\":{\"roomName\":\"Great hall\",\"startsAt\":\"2027-10-01T06:00:00Z\",\"endsAt\":\"2027-10-01T07:00:00Z\"}}");
        world.participation.on(
                "GET /api/v1/sessions/" + SESSION + "/report",
                200,
                "{\"state\":\"DUE\",\"dueAt\":{\"SHORT\":\"2027-10-01T09:00:00Z\",\"FULL\":\"2027-10-15T09:00:00Z\"},\"mayFile\":true}");
        world.proposal.on(
                "GET " + API + "/timeline",
                200,
                "{\"items\":[{\"at\":\"2027-02-01T09:00:00Z\",\"kind\":\"proposal.content-changed\",\"by\":\"ORGANIZER\",\"outcome\":null},"
                        + "{\"at\":\"2027-02-01T09:01:00Z\",\"kind\":\"proposal.content-changed\",\"by\":\"ORGANIZER\",\"outcome\":null},"
                        + "{\"at\":\"2027-02-02T09:00:00Z\",\"kind\":\"proposal.screened\",\"by\":\"SECRETARIAT\",\"outcome\":\"IN\"},"
                        + "{\"at\":\"2027-02-02T09:00:00Z\",\"kind\":\"proposal.of-tomorrow\",\"by\":\"SYSTEM\",\"outcome\":null}]}");

        HttpResponse<String> page = world.look(PAGE);

        assertThat(page.body())
                .contains("Great hall", "Fri 1 Oct 2027, 09:00", "not filed yet", "Fri 1 Oct 2027, 12:00")
                .contains("The text was changed.", "(2×)", "It was screened: it meets the formal criteria.")
                .contains(
                        "/sessions/41?lang=en\">In the programme",
                        "href=\"/sessions/" + SESSION + "\">Write the report")
                .doesNotContain("of-tomorrow", "??", ">" + SESSION);
    }

    private static void edition(String call, String gates) {
        world.proposal.on(
                "GET /api/v1/editions/igf-2027",
                200,
                "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"Africa/Addis_Ababa\",\"call\":{\"state\":\""
                        + call
                        + "\",\"opensAt\":\"2027-01-01T09:00:00Z\",\"closesAt\":\"2027-03-01T09:00:00Z\"},\"rules\":{\"gates\":["
                        + gates + "]}}");
    }

    /** What is screened in cannot be changed any more, though the call is open. */
    @Test
    void changesArePromisedOnlyAsLongAsTheyAreTaken() throws Exception {
        String submitted = ",\"number\":41,\"receipt\":{\"submittedAt\":\"2027-02-01T09:00:00Z\"}";
        edition("OPEN", "");
        proposal.is("SUBMITTED", "8", "Words", submitted);
        assertThat(world.look(PAGE + "?note=submitted").body())
                .contains(
                        "until it has been screened, but no later than when the call closes",
                        "One person is invited by email.")
                .contains("The receipt stays on this page.")
                .doesNotContain("You can change it until the call closes", "??");
        edition("OPEN", "\"SCREENING_AFTER_CALL\"");
        assertThat(world.look(PAGE).body()).contains("You can change it until the call closes.");
        proposal.is("SCREENED_IN", "9", "Words", submitted);
        assertThat(world.look(PAGE + "?note=submitted").body()).doesNotContain("You can change it");
        edition("CLOSED", "");
        proposal.is("SUBMITTED", "8", "Words", submitted);
        assertThat(world.look(PAGE).body()).doesNotContain("You can change it");
    }

    @Test
    void whatCannotBeTakenBackAnyMoreIsNotSaidToBe() throws Exception {
        edition("CLOSED", "");
        proposal.is("WITHDRAWN", "9", "Words", ",\"number\":41");
        assertThat(world.look(PAGE).body()).contains("It has been withdrawn.").doesNotContain("back into a draft");
        proposal.is("SUBMITTED", "9", "Words", ",\"number\":41");
        assertThat(world.look(PAGE).body()).contains("This cannot be undone, because the call is not open.");
    }

    @Test
    void somethingIsToBeHandedInOnlyWhereAConditionWaitsForIt() throws Exception {
        String accepted =
                ",\"number\":41,\"decision\":{\"outcome\":\"ACCEPTED_WITH_CONDITIONS\",\"reason\":\"Good\",\"at\":\"2027-04-01T09:00:00Z\"}";
        proposal.is("ACCEPTED_WITH_CONDITIONS", "9", "Words", accepted);
        for (String[] each : new String[][] {
            {"[]", "null", "OPEN", "true"},
            {"[\"Done\"]", "null", "OPEN", "false"},
            {"[\"Done\"]", "false", "OPEN", "true"},
            {"[\"Done\"]", "true", "MET", "false"}
        }) {
            world.proposal.on(
                    "GET " + API + "/conditions",
                    200,
                    "{\"state\":\"%s\",\"items\":[{\"number\":1,\"condition\":\"A moderator\",\"evidence\":%s,\"met\":%s}]}"
                            .formatted(each[2], each[0], each[1]));
            String page = world.look(PAGE).body();
            assertThat(page.contains("For each condition, submit what you have done"))
                    .as(String.join(" ", each))
                    .isEqualTo(Boolean.parseBoolean(each[3]));
            assertThat(page).contains("One person has not confirmed yet.");
        }
    }

    @Test
    void whereAServiceFailsNobodySaysThatItIsBeingScheduled() throws Exception {
        proposal.is("ACCEPTED", "9", "Words", ",\"number\":41,\"sessionId\":\"" + SESSION + "\"");
        assertThat(world.look(PAGE).body()).contains("being scheduled");
        world.scheduling.on("GET /api/v1/sessions/" + SESSION, 503, "{}");

        HttpResponse<String> page = world.look(PAGE);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).doesNotContain("being scheduled");
    }

    @Test
    void withdrawingAndTakingBackAreOneFormEach() throws Exception {
        proposal.is("SUBMITTED", "8", "Words", ",\"number\":41");
        world.look(PAGE);
        world.proposal.on("DELETE " + API + "/submission", 200, "{}");
        assertThat(World.location(world.press(PAGE + "/withdrawal"))).endsWith("?note=withdrawn");
        proposal.is("WITHDRAWN", "9", "Words", ",\"number\":41");
        assertThat(world.look(PAGE).body()).contains("Turn it back into a draft");
        world.proposal.on("POST " + API + "/return", 200, "{}");
        assertThat(World.location(world.press(PAGE + "/return"))).endsWith("?note=returned");
        assertThat(world.proposal.seen("POST " + API + "/return")).hasSize(1);
    }

    @Test
    void anOrganizerIsToldThatOnlyTheSecretariatWithdrawsWhatHasBegun() throws Exception {
        proposal.is("ACCEPTED", "8", "Words", ",\"number\":41,\"sessionId\":\"" + SESSION + "\"");
        String session =
                "{\"state\":\"PLACED\",\"placement\":{\"roomName\":\"Hall\",\"startsAt\":\"%s\",\"endsAt\":\"2999-10-01T07:00:00Z\"}}";
        world.scheduling.on("GET /api/v1/sessions/" + SESSION, 200, session.formatted("2999-10-01T06:00:00Z"));
        assertThat(world.look(PAGE).body())
                .contains(PAGE + "/withdrawal")
                .doesNotContain("The session has started", "withdraw-reason");

        world.scheduling.on("GET /api/v1/sessions/" + SESSION, 200, session.formatted("2020-10-01T06:00:00Z"));
        for (String language : EveryState.LANGUAGES) {
            assertThat(world.look(PAGE, "Accept-Language", language).body())
                    .as(language)
                    .doesNotContain(PAGE + "/withdrawal", "??");
        }
        assertThat(world.look(PAGE).body()).contains("Only the secretariat can withdraw it now");
        world.logIn("secretariat", "SECRETARIAT");
        assertThat(world.look(PAGE).body())
                .contains(PAGE + "/withdrawal", "withdraw-reason")
                .doesNotContain("Only the secretariat can withdraw it now");
    }

    @Test
    void withdrawingSaysBeforehandHowManyMailsOfWhichKindGo() throws Exception {
        for (String language : EveryState.LANGUAGES) {
            proposal.is("SUBMITTED", "8", "Words", ",\"number\":41,\"written\":{\"organizers\":2,\"invited\":7}");
            assertThat(world.look(PAGE, "Accept-Language", language).body())
                    .as(language)
                    .contains("<details class=\"ask\">", "<strong>2</strong>", "<strong>7</strong>")
                    .doesNotContain("??");
            proposal.is("SUBMITTED", "8", "Words", ",\"number\":41,\"written\":{\"organizers\":1,\"invited\":0}");
            assertThat(world.look(PAGE, "Accept-Language", language).body())
                    .as("one mail is not asked about")
                    .doesNotContain("<details class=\"ask\">", "??");
        }
        proposal.is("SUBMITTED", "8", "Words", ",\"number\":41,\"written\":{\"organizers\":2,\"invited\":7}");
        assertThat(world.look(PAGE).body())
                .as("Enter in a field of the form sends nothing")
                .contains("<button disabled hidden></button>")
                .contains(
                        "9 emails will be sent:",
                        "Proposal withdrawn</span>: <strong>2",
                        "To people who were invited</span>: <strong>7");
    }

    /** Somebody who was invited is told that somebody else has the role. */
    @Test
    void aReplacementThatTellsTwoPeopleIsAskedAbout() throws Exception {
        String submitted = ProposalStub.json("SUBMITTED", "Words", ",\"number\":41");
        proposal.reads("8", submitted);
        assertThat(world.look(PAGE + "/people/" + ENTRY).body())
                .contains(">Replace and invite</button>")
                .doesNotContain("At most 2 emails will be sent:");
        proposal.reads("8", submitted.replace("\"state\":\"LISTED\"", "\"state\":\"INVITED\""));
        assertThat(world.look(PAGE + "/people/" + ENTRY).body())
                .contains(
                        "At most 2 emails will be sent:",
                        "Invitation to take part</span>: <strong>1",
                        "No longer named on a proposal</span>: <strong>1");
    }

    @Test
    void aClosedAppealIsReadAndAnotherIsFiledBesideIt() throws Exception {
        world.proposal.on(
                "GET " + API + "/appeal",
                200,
                "{\"state\":\"CLOSED\",\"text\":\"You read the older text\",\"filedAt\":\"2027-06-02T10:00:00Z\",\"reason\":\"A slip\"}");
        proposal.is("SCREENED_IN", "8", "Words", ",\"number\":41");
        assertThat(world.look(PAGE).body())
                .contains("You read the older text", "A slip", "closed, because the decision was withdrawn")
                .doesNotContain("id=\"appeal\"", "??");
        proposal.is(
                "DECLINED",
                "9",
                "Words",
                ",\"number\":41,\"written\":{\"organizers\":3,\"invited\":0},\"decision\":{\"outcome\":\"DECLINED\",\"reason\":\"No\",\"at\":\"2027-04-01T09:00:00Z\"}");
        assertThat(world.look(PAGE).body())
                .contains(
                        "You read the older text",
                        "id=\"appeal\"",
                        "3 emails will be sent:",
                        "Appeal received</span>: <strong>3");
        world.proposal.on("GET " + API + "/appeal", 404, "{}");
    }

    @Test
    void whatHasBegunIsWithdrawnOnceTheSecretariatSaysWhy() throws Exception {
        proposal.is("ACCEPTED", "8", "Words", ",\"number\":41");
        world.look(PAGE);
        world.proposal.on("DELETE " + API + "/submission", 422, """
                {"title": "Refused", "detail": "It has begun.",
                 "violations": [{"rule": "REASON_REQUIRED", "pointer": "/reason", "detail": "It has begun.", "args": {}}]}
                """);
        assertThat(world.press(PAGE + "/withdrawal").body())
                .contains("name=\"reason\"", "The session has started. Give a reason for withdrawing it.")
                .doesNotContain("??");
        world.proposal.on("DELETE " + API + "/submission", 200, "{}");
        assertThat(World.location(world.press(PAGE + "/withdrawal", "reason", "Nobody came")))
                .endsWith("?note=withdrawn");
        assertThat(world.proposal.seen())
                .extracting(seen -> seen.method() + " " + seen.uri())
                .contains("DELETE " + API + "/submission?reason=Nobody%20came");
    }

    @Test
    void whoOnlySpeaksThereIsToldWhatIsTheirsAndOthersNothing() throws Exception {
        world.proposal.on("GET " + API, 403, "{}");
        world.proposal.on(
                "GET /api/v1/people/me/proposals",
                200,
                "{\"items\":[{\"id\":\"" + ID
                        + "\",\"edition\":\"igf-2027\",\"number\":41,\"title\":\"Meshes\",\"state\":\"ACCEPTED\",\"roles\":[\"SPEAKER\"]}]}");
        world.proposal.on(
                "GET /api/v1/people/me/invitations",
                200,
                "{\"items\":[{\"proposalId\":\"" + ID + "\",\"link\":\"/invitations/t0k\"}]}");
        assertThat(world.look(PAGE).body()).contains("Meshes", "speaker", "href=\"/invitations/t0k\"");

        world.proposal.on("GET /api/v1/people/me/proposals", 200, "{\"items\":[]}");
        assertThat(world.look(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void theFrameAroundItIsThatOfItsOwnEditionNotOfTheLatest() throws Exception {
        try (World staff = new World()) {
            ProposalStub one = new ProposalStub(staff);
            one.draft();
            staff.proposal.on(
                    "GET /api/v1/editions",
                    200,
                    "{\"items\":[{\"edition\":\"igf-2028\",\"name\":\"IGF 2028\",\"startsOn\":\"2028-10-01\"},"
                            + "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\"}]}");
            staff.logIn("secretariat", "SECRETARIAT");

            for (String state : new String[] {"DRAFT", "SUBMITTED"}) {
                one.is(state, "8", "Words", "");
                assertThat(staff.get(PAGE).body())
                        .as(state)
                        .contains("<span>IGF 2027</span>", "href=\"/screening/igf-2027\"")
                        .contains("name=\"edition\" value=\"igf-2027\"")
                        .doesNotContain("href=\"/screening/igf-2028\"");
            }
        }
    }
}
