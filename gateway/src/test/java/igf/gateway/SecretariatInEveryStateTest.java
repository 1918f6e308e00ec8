package igf.gateway;

import static igf.gateway.ProposalStub.API;
import static igf.gateway.ProposalStub.ID;
import static igf.gateway.ProposalStub.PAGE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The secretariat's pages of an edition, of screening and of decisions. */
class SecretariatInEveryStateTest extends EveryState {

    @Test
    void anEditionsPagesAreShownInEveryPhaseAndStateOfTheCall() throws Exception {
        world.proposal.on("GET /api/v1/rule-presets", 200, "{\"items\":[\"igf-2022\"]}");
        world.proposal.on("GET /api/v1/rule-presets/igf-2022", 200, "{\"rules\":{}}");
        var extension =
                "{\"proposalId\":%s,\"until\":\"2027-03-01T06:00:00Z\",\"reason\":\"A storm\",\"by\":\"secretariat\",\"at\":\"2027-02-20T06:00:00Z\"}";
        var phases = List.of(
                "PLANNED",
                "CALL_OPEN",
                "CALL_CLOSED",
                "SCREENING",
                "REVIEWING",
                "SELECTING",
                "SCHEDULING",
                "RUNNING",
                "REPORTING",
                "ARCHIVED");
        for (var call : List.of("PLANNED", "OPEN", "CLOSED")) {
            for (var phase : phases) {
                for (var rules : List.of("whole", "bare")) {
                    var json = edition(call, phase);
                    var shown = rules.equals("whole") ? json : json.replaceFirst("\"rules\":.*", "\"rules\":{}}");
                    world.proposal.on("GET " + EDITION, 200, shown);
                    for (var given : List.of("", extension.formatted("null"), extension.formatted("\"" + ID + "\""))) {
                        world.proposal.on("GET " + EDITION + "/extensions", 200, "{\"items\":[" + given + "]}");
                        requireWhole("/edition/igf-2027?with=igf-2022", call, phase, rules, given);
                    }
                    for (var page : List.of("/form", "/rules", "/extension", "/reviewers", "/rooms", "/grid")) {
                        requireWhole("/edition/igf-2027" + page, call, phase, rules);
                    }
                    requireWhole("/submit/igf-2027", call, phase, rules);
                }
            }
        }
    }

    @Test
    void theSecretariatsPagesShowAProposalInEveryState() throws Exception {
        var criteria =
                "{\"rule\":\"COMPLETE\",\"name\":\"Complete\",\"met\":%s,\"found\":%s,\"judged\":%s,\"citations\":[]}";
        var all = String.join(
                ",",
                criteria.formatted("true", "true", "null"),
                criteria.formatted("true", "false", "{\"met\":true,\"reason\":\"By post\"}"),
                criteria.formatted("null", "null", "null"));
        for (var state : STATES.subList(1, STATES.size())) {
            stands(state);
            for (var outcome : List.of("null", "\"IN\"", "\"OUT\"")) {
                for (var overruled : List.of("null", "\"It is fine\"")) {
                    world.proposal.on(
                            "GET " + API + "/screening",
                            200,
                            "{\"criteria\":[%s],\"outcome\":%s,\"at\":\"2027-03-04T08:00:00Z\",\"note\":null,\"overruledBecause\":%s}"
                                    .formatted(all, outcome, overruled));
                    requireWhole("/screening/igf-2027/" + ID, state, outcome, overruled);
                }
            }
            world.proposal.on(
                    "GET " + EDITION + "/ranking",
                    200,
                    "{\"items\":[{\"rank\":null,\"id\":\"%s\",\"number\":41,\"title\":\"\",\"mean\":null,\"reviews\":0,\"histogram\":{},\"subthemes\":[],\"state\":\"%s\",\"mergeWith\":[\"x\"]}]}"
                            .formatted(ID, state));
            requireWhole("/selection/igf-2027", state);
            for (var many : List.of("", ",{\"id\":\"x\",\"state\":\"DECLINED\",\"announced\":false}")) {
                world.proposal.on(
                        "GET " + EDITION + "/ranking",
                        200,
                        "{\"items\":[{\"rank\":1,\"id\":\"%s\",\"number\":41,\"title\":\"\",\"histogram\":{},\"state\":\"%s\",\"announced\":false}%s]}"
                                .formatted(ID, state, many));
                requireWhole("/selection/igf-2027", state, "not announced", many);
            }
            for (var what : List.of(
                    "ACCEPTED",
                    "ACCEPTED_WITH_CONDITIONS",
                    "DECLINED",
                    "RESERVE",
                    "UNDONE",
                    "LAPSED",
                    "MERGED",
                    "MERGE_UNDONE")) {
                for (var appeal : List.of("FILED", "UPHELD", "DISMISSED", "CLOSED")) {
                    world.proposal.on(
                            "GET " + API + "/dossier",
                            200,
                            "{\"number\":41,\"title\":\"Tides\",\"stage\":\"%s\",\"screening\":{\"outcome\":\"OVERRULED\"},\"decisions\":[{\"at\":\"2027-06-01T10:00:00Z\",\"outcome\":\"%s\",\"reason\":null,\"conditions\":[\"One\"]}],\"appeals\":[{\"at\":\"2027-06-01T10:00:00Z\",\"what\":\"%s\"}]}"
                                    .formatted(state, what, appeal));
                    requireWhole("/selection/igf-2027/" + ID + "/dossier", state, what, appeal);
                }
            }
        }
    }

    @Test
    void aBatchIsShownInEveryCombinationOfStateOutcomeAndCheck() throws Exception {
        var batch = EDITION + "/decision-batches/" + SECOND;
        world.proposal.on(
                "GET " + batch + "/letters",
                200,
                "{\"items\":[{\"outcome\":\"ACCEPTED\",\"kind\":\"accepted\"},{\"outcome\":\"RESERVE\",\"kind\":\"of-tomorrow\"}]}");
        var rules = List.of("TOO_MANY", "OF_TOMORROW");
        for (var row : Combinations.of(
                List.of("DRAFT", "SEALED", "ANNOUNCED"),
                List.of("ACCEPTED", "ACCEPTED_WITH_CONDITIONS", "RESERVE", "DECLINED"),
                List.of("0", "1"),
                rules,
                List.of("true", "false"))) {
            world.proposal.on(
                    "GET " + batch,
                    200,
                    "{\"id\":\"%s\",\"name\":\"June\",\"state\":\"%s\",\"pending\":%s,\"entries\":[{\"proposalId\":\"%s\",\"outcome\":\"%s\",\"reason\":\"Good\",\"conditions\":[\"One\"],\"place\":1,\"refused\":\"WRONG_STATE\",\"reasons\":[]}]}"
                            .formatted(SECOND, row.get(0), row.get(2), ID, row.get(1)));
            world.proposal.on(
                    "GET " + batch + "/check",
                    200,
                    "{\"blocked\":%s,\"findings\":[{\"rule\":\"%s\",\"blocking\":%s,\"sentence\":\"Words\",\"numbers\":[41]}],\"chosen\":{\"GENDER/FEMALE\":0.5},\"all\":{\"GENDER/FEMALE\":0.4}}"
                            .formatted(row.get(4), row.get(3), row.get(4)));
            requireWhole("/selection/igf-2027/batches/" + SECOND, String.join(" ", row));
        }
    }

    @Test
    void aPageThatIsBrokenOffOrLacksWordsIsFound() throws Exception {
        proposal.is("OF_TOMORROW", "9", "Words", "");
        assertThatThrownBy(() -> requireWhole(PAGE)).isInstanceOf(AssertionError.class);
        world.proposal.on("GET " + API, 503, "{}");
        assertThatThrownBy(() -> requireWhole(PAGE)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> requireWhole(200, "<html><body>", "planted")).isInstanceOf(AssertionError.class);
        requireWhole(200, "<html></html>\n", "planted");
    }
}
