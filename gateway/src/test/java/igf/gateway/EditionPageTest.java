package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An edition's rules as sentences, compared with another year's. */
class EditionPageTest extends EditionPages {

    @Test
    void rulesAreSentencesAndSayWhereTheyAreKnownFrom() throws Exception {
        assertThat(world.look("/edition/igf-2027").body())
                .contains("Proposals have one subtheme: Access &lt;all&gt;.", "Call 2022 [C22w]")
                .contains("from a page of that year", "taken over from 2018", "Speakers: at least 3.", "Panel (60/90)")
                .contains("The short report is due 2 hours after the session.", "Description: at most 300 words.")
                .contains("The full report is due 14 days after the session.")
                .contains("aria-current=\"step\"", "Fri 5 Mar 2027, 09:00", "A storm &lt;x&gt;", "for everybody")
                .doesNotContain("??", "MORE_REVIEWS", "INHERITED", "GAIN,");
    }

    @Test
    void aCallThatHasClosedIsNotSaidToClose() throws Exception {
        assertThat(world.look("/edition/igf-2027/extension").body())
                .contains("The announced deadline of the call was")
                .doesNotContain("The announced deadline of the call is");
    }

    /** The edition's own change lies below the address that a past year's page tells of. */
    @Test
    void aRuleThatTheEditionHasSetIsNotSaidToBeTakenOver() throws Exception {
        String edition = "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"UTC\",\"rules\":"
                + RULES.formatted("\"DESCRIPTION\":{\"min\":50,\"max\":300}")
                        .replace("\"reasonsRequired\":{}", "\"reasonsRequired\":{\"atOrBelow\":2}")
                        .replace(
                                "\"sources\":{",
                                "\"sources\":{\"/reasonsRequired\":{\"source\":\"RR\",\"known\":\"INHERITED\",\"from\":2022},"
                                        + "\"/reasonsRequired/atOrBelow\":{\"source\":\"Set by the edition\",\"known\":\"CHANGED\"},"
                                        + "\"/limits/words/DESCRIPTION/max\":{\"source\":\"Set by the edition\",\"known\":\"CHANGED\"},"
                                        + "\"/codeOfConduct\":{\"source\":\"COC2\",\"known\":\"YES\"},"
                                        + "\"/codeOfConduct/version\":{\"source\":\"Set by the edition\",\"known\":\"CHANGED\"},"
                                        + "\"/compulsory\":{\"source\":\"R21\",\"known\":\"NO\"},"
                                        + "\"/compulsory/TITLE\":{\"source\":\"P22\",\"known\":\"YES\"},")
                + "}";
        world.proposal.on("GET /api/v1/editions/igf-2027", 200, edition);

        String page = world.look("/edition/igf-2027").body();

        assertThat(origin(page, "A score of 2 or lower needs a reason."))
                .contains("set by this edition")
                .doesNotContain("taken over");
        assertThat(origin(page, "Description: at most 300 words."))
                .contains("set by this edition")
                .doesNotContain("taken over");
        assertThat(origin(page, "Description: at least 50 words.")).contains("taken over from 2018");
        assertThat(origin(page, "Participants must accept the code of conduct"))
                .contains("set by this edition", "from a page of that year");
        assertThat(origin(page, "Required:")).contains("from a page of that year", "our own default");
    }

    /** What the page shows beside a rule. */
    private static String origin(String page, String rule) {
        assertThat(page).contains(rule);
        String rest = page.substring(page.indexOf(rule));
        return rest.substring(0, rest.indexOf("</li>"));
    }

    @Test
    void whatDiffersFromAnotherYearStandsSideBySide() throws Exception {
        String compared = world.look("/edition/igf-2027?with=igf-2022").body();

        assertThat(compared.substring(compared.indexOf("id=\"compare\"")))
                .contains("Description: at most 300 words.", "no such rule")
                .doesNotContain("Speakers: at least 3.");
    }

    @Test
    void twoVersionsOfItsRulesStandSideBySide() throws Exception {
        world.proposal
                .on(
                        "GET /api/v1/editions/igf-2027/rules",
                        200,
                        "{\"items\":[{\"version\":1,\"at\":\"2026-12-01T06:00:00Z\",\"by\":\"secretariat\"},{\"version\":2,\"at\":\"2027-01-01T06:00:00Z\",\"by\":\"secretariat\"}]}")
                .on(
                        "GET /api/v1/editions/igf-2027/rules/1",
                        200,
                        "{\"version\":1,\"rules\":" + RULES.formatted("\"DESCRIPTION\":{\"max\":200}") + "}")
                .on(
                        "GET /api/v1/editions/igf-2027/rules/2",
                        200,
                        "{\"version\":2,\"rules\":" + RULES.formatted("\"DESCRIPTION\":{\"max\":300}") + "}");

        String now = world.look("/edition/igf-2027?with=:1").body();
        String past = world.look("/edition/igf-2027?of=1&with=:2").body();

        assertThat(now.substring(now.indexOf("id=\"compare\"")))
                .contains("Version 1, since Tue 1 Dec 2026, 09:00", "value=\":1\" selected=\"selected\"")
                .containsSubsequence("Description: at most 300 words.", "Description: at most 200 words.")
                .doesNotContain("Speakers: at least 3.", "??");
        assertThat(past.substring(past.indexOf("id=\"compare\"")))
                .contains(", version 1</span>", ">version 2</span>")
                .containsSubsequence("Description: at most 200 words.", "Description: at most 300 words.");
    }
}
