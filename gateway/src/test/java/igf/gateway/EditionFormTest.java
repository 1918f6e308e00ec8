package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Setting up an edition, and changing its days, rules and deadlines. */
class EditionFormTest extends EditionPages {

    @Test
    void anEditionIsSetUpFromAPastYearInItsOwnTime() throws Exception {
        world.proposal.on("GET /api/v1/editions/igf-2028", 404, "{}");
        world.proposal.on("PUT /api/v1/editions/igf-2028", 201, "{}");
        assertThat(world.look("/edition/new").body())
                .contains("<option value=\"igf-2022\" selected=\"selected\">", "Africa/Nairobi")
                .doesNotContain("??");
        String[] typed = {
            "edition",
            "igf-2028",
            "preset",
            "igf-2022",
            "name",
            "IGF 2028",
            "timeZone",
            "Africa/Nairobi",
            "opensAt",
            "2028-01-10T09:00",
            "phase.SCREENING",
            "2028-03-10T09:00"
        };

        HttpResponse<String> made = world.press("/edition/new", typed);

        assertThat(World.location(made)).endsWith("/edition/igf-2028?note=made");
        JsonNode body = JsonMapper.shared()
                .readTree(world.proposal
                        .seen("PUT /api/v1/editions/igf-2028")
                        .getFirst()
                        .body());
        assertThat(body.path("rules").asString()).isEqualTo("igf-2022");
        assertThat(body.at("/call/opensAt").asString()).isEqualTo("2028-01-10T06:00:00Z");
        assertThat(body.at("/phases/0/from").asString()).isEqualTo("2028-03-10T06:00:00Z");
        typed[1] = "igf-2027";
        HttpResponse<String> taken = world.press("/edition/new", typed);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body())
                .contains("value=\"IGF 2028\"", "already an edition with this short name", "href=\"#edition\"");
    }

    @Test
    void settingsAreChosenOnTheEditionsPageAndKeptByEveryOtherChange() throws Exception {
        assertThat(world.look("/edition/igf-2027").body())
                .contains("Names on public pages", "Only speakers, moderators and rapporteurs who have confirmed");
        assertThat(world.look("/edition/igf-2027/form").body())
                .contains(
                        "value=\"CONFIRMED\" checked=\"checked\"",
                        "value=\"LISTED\"",
                        "value=\"10\"",
                        "value=\"fr\" selected=\"selected\">French")
                .doesNotContain("??");

        world.press(
                "/edition/igf-2027/form",
                "etag",
                "\"9\"",
                "name",
                "IGF 2027",
                "timeZone",
                "Africa/Addis_Ababa",
                "publicNames",
                "LISTED",
                "smallGroupMinimum",
                "12",
                "language",
                "ar");
        assertThat(put().path("publicNames").asString()).isEqualTo("LISTED");
        assertThat(put().path("smallGroupMinimum").asInt()).isEqualTo(12);
        assertThat(put().path("language").asString()).isEqualTo("ar");

        world.press("/edition/igf-2027/rules", "etag", "\"9\"", "words", "200");
        assertThat(put().path("publicNames").asString())
                .as("a change of the rules keeps it")
                .isEqualTo("CONFIRMED");
        assertThat(put().path("smallGroupMinimum").asInt()).isEqualTo(10);
        assertThat(put().path("language").asString()).isEqualTo("fr");
    }

    @Test
    void anUnknownTimeZoneIsAnErrorAtItsField() throws Exception {
        world.look("/edition/igf-2027/form");
        int before = world.proposal.seen(PUT).size();

        HttpResponse<String> answer = world.press(
                "/edition/igf-2027/form", "etag", "\"9\"", "name", "IGF 2027!", "timeZone", "Europe/Atlantis");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#timeZone\"", "Choose a time zone from the list.", "value=\"IGF 2027!\"");
        assertThat(world.proposal.seen(PUT))
                .as("no time is read in another zone")
                .hasSize(before);
    }

    @Test
    void anErrorOfASubthemeNamesItsLine() throws Exception {
        world.look("/edition/igf-2027/rules");
        world.proposal.on(
                PUT,
                400,
                "{\"status\":400,\"detail\":\"No.\",\"errors\":[{\"pointer\":\"/rules/changes/subthemes/1/name\",\"code\":\"REQUIRED\",\"detail\":\"name must not be null.\"}]}");

        HttpResponse<String> answer =
                world.press("/edition/igf-2027/rules", "etag", "\"9\"", "subthemes", "Access\n\nData");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#subthemes\"", "Line 3: Fill this in.")
                .doesNotContain("must not be null");
    }

    @Test
    void changingDatesKeepsTheRulesThatThisEditionHasSet() throws Exception {
        world.look("/edition/igf-2027/form");

        HttpResponse<String> saved = world.press(
                "/edition/igf-2027/form", "etag", "\"9\"", "name", "IGF 2027!", "timeZone", "Africa/Addis_Ababa");

        assertThat(World.location(saved)).endsWith("?note=saved");
        assertThat(put().at("/rules/preset").asString()).isEqualTo("igf-2022");
        assertThat(put().at("/rules/changes").toString())
                .isEqualTo("{\"limits\":{\"words\":{\"DESCRIPTION\":{\"max\":300}}}}");
        assertThat(world.proposal.seen(PUT).getFirst().header("If-Match")).containsExactly("\"9\"");
    }

    @Test
    void otherDaysAreAskedAboutWhereSessionsWouldStayBehind() throws Exception {
        world.scheduling.on("GET /api/v1/editions/igf-2027/sessions", 200, """
                {"items": [{"id": "a", "placement": {"start": "2027-10-01T09:00"}},
                 {"id": "b", "placement": {"start": "2027-10-02T09:00"}}]}
                """);
        world.look("/edition/igf-2027/form");
        int before = world.proposal.seen(PUT).size();

        HttpResponse<String> asked = world.press(
                "/edition/igf-2027/form",
                "etag",
                "\"9\"",
                "name",
                "IGF 2027!",
                "timeZone",
                "Africa/Addis_Ababa",
                "startsOn",
                "2027-10-02",
                "endsOn",
                "2027-10-05");

        assertThat(asked.body())
                .contains(
                        "One session is scheduled on days", "name=\"outside\" value=\"1\"", "Save anyway", "IGF 2027!")
                .doesNotContain("??");
        assertThat(world.proposal.seen(PUT)).hasSize(before);
        HttpResponse<String> saved = world.press(
                "/edition/igf-2027/form",
                "etag",
                "\"9\"",
                "outside",
                "1",
                "name",
                "IGF 2027!",
                "timeZone",
                "Africa/Addis_Ababa",
                "startsOn",
                "2027-10-02",
                "endsOn",
                "2027-10-05");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(world.proposal.seen(PUT)).hasSize(before + 1);
    }

    @Test
    void whoIsOvertakenSeesWhatSomebodyElseSavedAndLosesNothing() throws Exception {
        world.proposal.on(PUT, 412, "{\"status\":412,\"detail\":\"Changed.\"}");
        world.look("/edition/igf-2027/form");

        HttpResponse<String> refused = world.press(
                "/edition/igf-2027/form", "etag", "\"8\"", "name", "Mine", "timeZone", "Africa/Addis_Ababa");

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("value=\"Mine\"", "<bdi>IGF 2027</bdi>", "value=\"&quot;9&quot;\"");
    }

    @Test
    void rulesAreChangedByAFormAndOnlyWhatDiffersIsSent() throws Exception {
        assertThat(world.look("/edition/igf-2027/rules").body())
                .contains("Access &lt;all&gt;", "name=\"words\"", "value=\"300\"", "Save as version 3")
                .doesNotContain("??");

        HttpResponse<String> saved = world.press(
                "/edition/igf-2027/rules",
                "etag",
                "\"9\"",
                "subthemes",
                "Access <all>\n Léon & sea ",
                "compulsory.TITLE",
                "true",
                "compulsory.OUTCOMES",
                "true",
                "speakers",
                "4",
                "words",
                "",
                "onsiteModerators",
                "1",
                "onsiteSpeakers",
                "0",
                "sessionsPerPerson",
                "3",
                "minimumReviews",
                "1",
                "shortHours",
                "2",
                "fullDays",
                "14",
                "codeVersion",
                "1",
                "codeUrl",
                "https://example.org");

        assertThat(World.location(saved)).endsWith("?note=rules#rules");
        JsonNode changes = put().at("/rules/changes");
        assertThat(changes.at("/subthemes").toString())
                .isEqualTo("[{\"id\":\"a\",\"name\":\"Access <all>\"},{\"id\":\"leon-sea\",\"name\":\"Léon & sea\"}]");
        assertThat(changes.at("/compulsory").toString())
                .as("what the form does not know stays")
                .isEqualTo("[\"TITLE\",\"GAIN\",\"OUTCOMES\"]");
        assertThat(changes.at("/limits").toString()).isEqualTo("{\"counts\":{\"SPEAKERS\":{\"min\":4}}}");
        assertThat(changes.has("reporting")).isFalse();
    }

    @Test
    void moreTimeIsGivenWithAReasonToAllOrToOneByItsNumber() throws Exception {
        String extend = "POST /api/v1/editions/igf-2027/extensions";
        world.proposal
                .on(extend, 201, "{}")
                .on(
                        "GET /api/v1/editions/igf-2027/proposals",
                        200,
                        "{\"items\":[{\"id\":\"" + PROPOSAL + "\",\"number\":7}]}");
        assertThat(world.look("/edition/igf-2027/extension").body()).contains("Mon 1 Mar 2027, 09:00");

        HttpResponse<String> unknown = world.press(
                "/edition/igf-2027/extension", "until", "2027-03-09T09:00", "reason", "A storm", "number", "8");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("A storm", "href=\"#number\"");
        assertThat(World.location(world.press(
                        "/edition/igf-2027/extension",
                        "until",
                        "2027-03-09T09:00",
                        "reason",
                        "A storm",
                        "number",
                        "7")))
                .endsWith("?note=extended");

        JsonNode body = JsonMapper.shared()
                .readTree(world.proposal.seen(extend).getFirst().body());
        assertThat(body.path("until").asString()).isEqualTo("2027-03-09T06:00:00Z");
        assertThat(body.path("proposalId").asString()).isEqualTo(PROPOSAL);
    }
}
