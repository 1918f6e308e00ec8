package igf.gateway;

import static igf.gateway.ProposalStub.API;
import static igf.gateway.ProposalStub.ENTRY;
import static igf.gateway.ProposalStub.PAGE;
import static igf.gateway.ProposalStub.etag;
import static igf.gateway.ProposalStub.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The people of a draft. */
class RosterPageTest extends DraftPages {

    @Test
    void whoIsOnTheRosterIsChangedOnAPageOfTheirOwnAfterTheFormIsSaved() throws Exception {
        String etag = etag(world.look(PAGE));
        proposal.taken("8", "Mine");
        assertThat(World.location(world.press(PAGE, form(etag, "Mine", "then", "people/" + ENTRY))))
                .endsWith(PAGE + "/people/" + ENTRY);
        assertThat(world.look(PAGE + "/people/" + ENTRY).body())
                .contains("value=\"Noor Halvard\"", "Take Noor Halvard off the list", "name=\"was.email\"");
        world.proposal.on("PATCH " + API + "/roster/" + ENTRY, 200, "{}");

        HttpResponse<String> answer = world.press(
                PAGE + "/people/" + ENTRY,
                "role",
                "SPEAKER",
                "was.role",
                "SPEAKER",
                "name",
                "Noor Halvard",
                "was.name",
                "Noor Halvard",
                "email",
                "noor@example.org",
                "was.email",
                "noor@example.org",
                "gender",
                "FEMALE",
                "was.gender",
                "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Service.Seen sent =
                world.proposal.seen("PATCH " + API + "/roster/" + ENTRY).getFirst();
        assertThat(sent.body()).isEqualTo("{\"gender\":\"FEMALE\"}");
        assertThat(sent.header("If-Match")).containsExactly("\"7\"");
    }

    @Test
    void howPeopleTakePartIsSaidAtOnceOfAllOfWhomItIsNotSaidYet() throws Exception {
        proposal.reads("7", people("null", "\"ONLINE\"", "null"));
        HttpResponse<String> page = world.look(PAGE);
        assertThat(page.body())
                .contains("How 2 people will take part is not known yet. Set this for all of them:", " · Online<")
                .contains("name=\"attendance\" value=\"ONSITE\"", "name=\"attendance\" value=\"ONLINE\"");
        takesPart(0, "8");
        takesPart(2, "9");

        HttpResponse<String> answer = world.press(PAGE, form(etag(page), "Old words", "attendance", "ONSITE"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(World.location(answer)).endsWith(PAGE + "?note=people-changed#roster");
        assertThat(said(0)).containsExactly("{\"attendance\":\"ONSITE\"} if still \"7\"");
        assertThat(said(1)).as("who has said it is not asked").isEmpty();
        assertThat(said(2)).containsExactly("{\"attendance\":\"ONSITE\"} if still \"8\"");
        proposal.reads("9", people("\"ONSITE\"", "\"ONLINE\"", "\"ONSITE\""));
        assertThat(world.look(PAGE + "?note=people-changed").body())
                .contains("How these people take part has been saved.", " · In person<")
                .doesNotContain("name=\"attendance\"");
    }

    @Test
    void whatIsTypedIsSavedFirstAndWhatSomebodyElseSaysOfAPersonMeanwhileStays() throws Exception {
        proposal.reads("7", people("null", "null"));
        String etag = etag(world.look(PAGE));
        world.proposal.on("PATCH " + API, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"8\"");
            Service.send(exchange, 200, people("null", "null"));
        });
        world.proposal.on("PATCH " + entry(0), 412, "{\"status\":412}");
        takesPart(1, "10");
        proposal.reads("9", people("\"ONSITE\"", "null"));

        HttpResponse<String> answer = world.press(PAGE, form(etag, "New words", "attendance", "ONLINE"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(world.proposal.seen("PATCH " + API).getFirst().body()).isEqualTo("{\"description\":\"New words\"}");
        assertThat(said(0)).containsExactly("{\"attendance\":\"ONLINE\"} if still \"8\"");
        assertThat(said(1)).containsExactly("{\"attendance\":\"ONLINE\"} if still \"9\"");
    }

    private static String entry(int at) {
        return API + "/roster/" + id(at);
    }

    private static void takesPart(int at, String version) {
        world.proposal.on("PATCH " + entry(at), (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
            Service.send(exchange, 200, "{}");
        });
    }

    private static List<String> said(int at) {
        return world.proposal.seen("PATCH " + entry(at)).stream()
                .map(one -> one.body() + " if still " + String.join(",", one.header("If-Match")))
                .toList();
    }

    @Test
    void aWrongPersonIsShownAgainAsTyped() throws Exception {
        world.look(PAGE + "/people/new?role=ORGANIZER");
        world.proposal.on(
                "POST " + API + "/roster",
                400,
                "{\"status\":400,\"detail\":\"x\",\"errors\":[{\"pointer\":\"/email\",\"code\":\"INVALID_VALUE\",\"detail\":\"bad\"}]}");

        HttpResponse<String> page =
                world.press(PAGE + "/people", "role", "ORGANIZER", "name", "Ama \"A\"", "email", "no");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"Ama &quot;A&quot;\"", "value=\"no\"", "href=\"#email\"", "This value is not valid.");
    }
}
