package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Reasons against criteria, and what is kept of them. */
class ScreeningReasonsTest extends ScreeningPages {

    /** Where its reason is typed as long as nobody has judged it. */
    private static final String REASON = "reason." + SPEAKERS + ".0";

    @Test
    void outNeedsACriterionThatIsNotMetAndNothingTypedIsLost() throws Exception {
        HttpResponse<String> answer = world.submit(PAGE, PAGE, "outcome", "OUT", "note", "Off <topic>");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("role=\"alert\"", "A proposal can fail screening only if a criterion is not met.")
                .contains("href=\"#reason-5\"", "Assess this: About Internet governance", "Off &lt;topic&gt;")
                .as("what the link says is what it opens")
                .contains("href=\"#reason-1\"", "Decide differently: At least three speakers", "id=\"reason-1\"")
                .as("a key or a press opens one")
                .doesNotContain("<details open=\"open\">\n            <summary data-key");
        assertThat(world.proposal.seen("POST " + SCREENING)).isEmpty();

        found("true", "false");
        assertThat(world.submit(PAGE, PAGE, "outcome", "OUT", "note", "Off topic")
                        .statusCode())
                .isEqualTo(303);
        assertThat(world.proposal.seen("POST " + SCREENING).getLast().body())
                .contains("\"outcome\":\"OUT\"", "\"note\":\"Off topic\"");
    }

    @Test
    void whatDataFindNotMetIsNotPassedOverButOverriddenWithAReason() throws Exception {
        found("false", "null");
        String rule = "/criteria/" + SPEAKERS;
        world.proposal.on("PUT " + SCREENING + rule, 200, "{}");

        HttpResponse<String> in = world.submit(PAGE, PAGE, "outcome", "IN");
        assertThat(in.statusCode()).isEqualTo(422);
        assertThat(in.body()).contains("Not met: At least three speakers", "href=\"#reason-1\"");
        assertThat(world.proposal.seen("POST " + SCREENING)).isEmpty();

        HttpResponse<String> bare =
                world.submit(PAGE, PAGE, "keep", SPEAKERS, "met." + SPEAKERS + ".0", "true", REASON, " ");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Give a reason.", "id=\"reason-1-flaw\"");

        HttpResponse<String> reasoned = world.submit(
                PAGE, PAGE, "keep", SPEAKERS, "met." + SPEAKERS + ".0", "true", REASON, "A fourth has joined");
        assertThat(reasoned.statusCode()).isEqualTo(303);
        assertThat(world.proposal.seen("PUT " + SCREENING + rule).getLast().body())
                .contains("\"met\":true", "\"reason\":\"A fourth has joined\"");
    }

    @Test
    void outTakesTheReasonsThatAreTypedInOnePress() throws Exception {
        world.proposal.on("PUT " + SCREENING + "/criteria/" + SPEAKERS, 200, "{}");
        world.proposal.on("PUT " + SCREENING + ON_TOPIC, 200, "{}");
        assertThat(world.get(PAGE).body())
                .as("one form, so that a browser without a script sends all of it")
                .containsOnlyOnce("id=\"outcome\"")
                .contains("name=\"" + REASON + "\"", "name=\"reason.ON_TOPIC.0\"")
                .doesNotContain("/criteria/");

        HttpResponse<String> answer = world.submit(
                PAGE,
                PAGE,
                "outcome",
                "OUT",
                "note",
                "Try a workshop",
                "met." + SPEAKERS + ".0",
                "false",
                REASON,
                "Two are one person",
                "met.COMPLETE.0",
                "false",
                "reason.COMPLETE.0",
                " ",
                "met.ON_TOPIC.0",
                "false",
                "reason.ON_TOPIC.0",
                "It is about fish");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(World.location(answer)).endsWith("/screening/e/" + THREE + "?done=" + TWO);
        assertThat(world.proposal
                        .seen("PUT " + SCREENING + "/criteria/" + SPEAKERS)
                        .getLast()
                        .body())
                .contains("\"met\":false", "\"reason\":\"Two are one person\"");
        assertThat(world.proposal.seen("PUT " + SCREENING + ON_TOPIC).getLast().body())
                .contains("\"met\":false", "\"reason\":\"It is about fish\"");
        assertThat(world.proposal.seen("PUT " + SCREENING + "/criteria/COMPLETE"))
                .as("no reason")
                .isEmpty();
        assertThat(world.proposal.seen("POST " + SCREENING).getLast().body())
                .contains("\"outcome\":\"OUT\"", "\"note\":\"Try a workshop\"");
    }

    @Test
    void whatIsTypedIsThereAgainWhereInOrOutDoesNotAgreeWithIt() throws Exception {
        world.proposal.on("PUT " + SCREENING + ON_TOPIC, 200, "{}");

        for (String[] press : new String[][] {{"IN", "false"}, {"OUT", "true"}}) {
            HttpResponse<String> answer = world.submit(
                    PAGE,
                    PAGE,
                    "outcome",
                    press[0],
                    "met.ON_TOPIC.0",
                    press[1],
                    "reason.ON_TOPIC.0",
                    "It is about <fish>");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#reason-5\"", ">It is about &lt;fish&gt;</textarea>");
            assertThat(answer.body()).containsPattern("<details open=\"open\">\\s*<summary data-key=\"5\">");
        }
        assertThat(world.proposal.seen("PUT " + SCREENING + ON_TOPIC))
                .as("nothing is recorded that was not meant")
                .isEmpty();

        HttpResponse<String> in = world.submit(
                PAGE, PAGE, "outcome", "IN", "met.ON_TOPIC.0", "true", "reason.ON_TOPIC.0", "Fish use cables");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(world.proposal.seen("PUT " + SCREENING + ON_TOPIC).getLast().body())
                .contains("\"met\":true", "\"reason\":\"Fish use cables\"");
    }

    @Test
    void aReasonThatTheServiceRefusesIsShownAgainWithWhatIsWrong() throws Exception {
        world.proposal.on(
                "PUT " + SCREENING + ON_TOPIC,
                422,
                "{\"title\":\"No\",\"violations\":[{\"pointer\":\"/reason\",\"detail\":\"Too short.\"}]}");

        HttpResponse<String> answer = world.submit(
                PAGE, PAGE, "outcome", "OUT", "note", "Sorry", "met.ON_TOPIC.0", "false", "reason.ON_TOPIC.0", "Fish");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#reason-5\"", "id=\"reason-5-flaw\"", ">Fish</textarea>", ">Sorry</textarea>");
        assertThat(world.proposal.seen("POST " + SCREENING)).isEmpty();
    }

    @Test
    void keepingAReasonKeepsTheNoteAndRecordsNothingTwice() throws Exception {
        String complete = "reason.COMPLETE." + Integer.toHexString("It came by mail".hashCode());

        HttpResponse<String> answer = world.submit(
                PAGE,
                PAGE,
                "keep",
                "COMPLETE",
                "note",
                "Sorry",
                complete.replace("reason", "met"),
                "true",
                complete,
                "It came by mail");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("name=\"" + complete + "\"", ">Sorry</textarea>");
        assertThat(world.proposal.seen("PUT " + SCREENING + "/criteria/COMPLETE"))
                .isEmpty();
    }
}
