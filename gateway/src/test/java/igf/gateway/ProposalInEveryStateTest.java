package igf.gateway;

import static igf.gateway.ProposalStub.API;
import static igf.gateway.ProposalStub.ENTRY;
import static igf.gateway.ProposalStub.ID;
import static igf.gateway.ProposalStub.PAGE;
import static igf.gateway.ProposalStub.SESSION;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A proposal and its reports as its people see them. {@link DecisionPageTest} has the secretariat's page of a decision. */
class ProposalInEveryStateTest extends EveryState {

    private static final List<String> CONDITIONS = List.of(
            "",
            conditions("OPEN", "[]", "null"),
            conditions("OPEN", "[\"Done\"]", "null"),
            conditions("OPEN", "[\"Done\"]", "false"),
            conditions("MET", "[\"Done\"]", "true"),
            conditions("LAPSED", "[]", "null"));

    private static final List<String> APPEALS = List.of("", "FILED", "UPHELD", "DISMISSED", "CLOSED");

    /** Two people of a proposal that was merged into this one, of whom one is on its roster. */
    private static final String TOOK_IN =
            ",\"tookIn\":[{\"proposalId\":\"%s\",\"number\":12,\"title\":\"\",\"people\":[{\"entry\":\"00000000-0000-0000-0000-00000000000e\",\"role\":\"SPEAKER\",\"name\":null,\"affiliation\":\"House\",\"takenAs\":null},{\"entry\":\"00000000-0000-0000-0000-00000000000f\",\"role\":\"ORGANIZER\",\"name\":\"Noor\",\"affiliation\":null,\"takenAs\":\"00000000-0000-0000-0000-000000000010\"}]}]"
                    .formatted(SECOND);

    @Test
    void anOrganizersProposalIsShownInEveryCombinationOfStateConditionAppealAndRole() throws Exception {
        for (var role : List.of("ORGANIZER", "SECRETARIAT")) {
            world.logIn(role, role);
            for (var row : Combinations.all(List.of(STATES, CONDITIONS, APPEALS))) {
                stands(row.get(0));
                say(world.proposal, "GET " + API + "/conditions", row.get(1));
                say(
                        world.proposal,
                        "GET " + API + "/appeal",
                        row.get(2).isEmpty()
                                ? ""
                                : "{\"state\":\"" + row.get(2)
                                        + "\",\"text\":\"Why?\",\"filedAt\":\"2027-06-02T10:00:00Z\",\"reason\":\"So\"}");
                requireWhole(PAGE, role, String.join(" ", row));
            }
            for (var state : STATES) {
                stands(state, TOOK_IN);
                requireWhole(PAGE, role, state, "took another in");
            }
        }
    }

    @Test
    void anOrganizersProposalIsShownInEveryCombinationOfStateSessionReportAndCall() throws Exception {
        var calls = List.of("PLANNED", "OPEN", "CLOSED");
        world.logIn("organizer-1", "ORGANIZER");
        for (var row : Combinations.of(calls, STATES, PLACES, REPORTS)) {
            world.proposal.on("GET " + EDITION, 200, edition(row.get(0), "REVIEWING"));
            stands(row.get(1));
            say(world.scheduling, "GET /api/v1/sessions/" + SESSION, row.get(2));
            say(
                    world.participation,
                    "GET /api/v1/sessions/" + SESSION + "/report",
                    row.get(3).isEmpty() ? "" : report(row.get(3)));
            requireWhole(PAGE, String.join(" ", row));
        }
        for (var row : Combinations.of(calls, STATES)) {
            world.proposal.on("GET " + EDITION, 200, edition(row.get(0), "REVIEWING"));
            stands(row.get(1));
            if (!row.get(1).equals("DRAFT")) {
                requireWhole(PAGE + "/change", String.join(" ", row));
                requireWhole(PAGE + "?note=submitted", String.join(" ", row));
            }
            requireWhole(PAGE + "/people/" + ENTRY, String.join(" ", row));
            requireWhole(PAGE + "/people/new?role=SPEAKER", String.join(" ", row));
        }
    }

    /** Speakers and moderators, who do not read the proposal itself. */
    @Test
    void aProposalIsShownToEachRoleInEachState() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        world.proposal.on("GET " + API, 403, "{}");
        for (var state : STATES) {
            for (var role : ROLES) {
                world.proposal.on(
                        "GET /api/v1/people/me/proposals",
                        200,
                        "{\"items\":[{\"id\":\"%s\",\"edition\":\"igf-2027\",\"number\":41,\"title\":\"\",\"state\":\"%s\",\"roles\":[\"%s\"]}]}"
                                .formatted(ID, state, role));
                for (var answer : List.of("INVITED", "CONFIRMED", "TENTATIVE", "DECLINED", "WITHDRAWN", "REPLACED")) {
                    world.proposal.on(
                            "GET /api/v1/people/me/invitations",
                            200,
                            "{\"items\":[{\"proposalId\":\"%s\",\"edition\":\"igf-2027\",\"role\":\"%s\",\"state\":\"%s\",\"link\":\"%s\",\"expiresAt\":\"2027-09-01T00:00:00Z\"}]}"
                                    .formatted(ID, role, answer, answer.equals("REPLACED") ? "" : "/invitations/t"));
                    requireWhole(PAGE, state, role, answer);
                    requireWhole("/me", state, role, answer);
                }
                requireWhole("/home", state, role);
            }
        }
    }

    @Test
    void reportsToWriteAreShownInEveryState() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        for (var state : List.of("DUE", "SHORT_FILED", "OVERDUE", "RETURNED")) {
            world.participation.on(
                    "GET /api/v1/people/me/reports",
                    200,
                    "{\"items\":[{\"sessionId\":\"%s\",\"edition\":\"igf-2027\",\"number\":41,\"title\":\"T\",\"state\":\"%s\",\"dueAt\":\"2027-10-20T06:00:00Z\"}]}"
                            .formatted(SESSION, state));
            requireWhole("/home", state);
            requireWhole("/me", state);
        }
    }

    @Test
    void aReviewIsShownInEveryCombination() throws Exception {
        var criteria = "\"criteria\":[{\"id\":\"relevance\",\"name\":\"Relevance\",\"weight\":2}]";
        var full = "{\"scores\":{\"relevance\":1},\"reasons\":[\"INCOMPLETE\"],\"comment\":\"No\",\"mergeWith\":\""
                + SECOND + "\",\"revision\":2}";
        var bare = "{\"scores\":{}}";
        world.logIn("mag-1", "MAG");
        for (var threshold : List.of("{}", "{\"atOrBelow\":2}")) {
            world.proposal.on(
                    "GET " + EDITION,
                    200,
                    "{\"rules\":{%s,\"scale\":{\"min\":1,\"max\":5,\"labels\":[]},\"reasons\":[{\"code\":\"INCOMPLETE\",\"text\":\"Incomplete\"}],\"reasonsRequired\":%s,\"subthemes\":[]}}"
                            .formatted(criteria, threshold));
            for (var due : List.of("", ",\"dueAt\":\"2027-06-18T10:00:00Z\"")) {
                world.proposal.on(
                        "GET /api/v1/people/me/tasks",
                        200,
                        "{\"items\":[{\"kind\":\"REVIEW\",\"edition\":\"igf-2027\",\"title\":\"x\"" + due + "}]}");
                for (var open : List.of("true", "false")) {
                    for (var review : List.of("null", bare, full)) {
                        for (var draft : List.of("null", bare, full)) {
                            for (var content : List.of(
                                    "\"title\":null,\"counts\":{\"people\":0}",
                                    "\"title\":\"Tides\",\"subthemes\":[\"trust\"],\"format\":{\"type\":\"PANEL\",\"layout\":\"CIRCLE\",\"minutes\":60},\"policyQuestions\":[\"Who?\"],\"hybrid\":[\"Yes\"],\"sdgs\":[9],\"sdgTargets\":[\"9.1\"],\"sdgExplanation\":\"So\",\"description\":\"D\",\"outcomes\":\"O\",\"counts\":{\"people\":3,\"region\":{\"AFRICAN\":2,\"UNKNOWN\":1},\"gender\":{\"MALE\":1},\"stakeholderGroup\":{\"GOVERNMENT\":1}}")) {
                                var one =
                                        "{\"proposalId\":\"%s\",\"number\":12,%s,%s,\"open\":%s,\"review\":%s,\"draft\":%s}"
                                                .formatted(ID, content, criteria, open, review, draft);
                                world.proposal.on("GET /api/v1/reviews/assigned", 200, "{\"items\":[" + one + "]}");
                                world.proposal.on("GET /api/v1/reviews/assigned/" + ID, 200, one);
                                requireWhole("/reviews/" + ID, threshold, due, open, review, draft, content);
                                requireWhole("/reviews", threshold, due, open, review, draft, content);
                            }
                        }
                    }
                }
            }
        }
    }
}
