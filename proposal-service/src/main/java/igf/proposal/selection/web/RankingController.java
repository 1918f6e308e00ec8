package igf.proposal.selection.web;

import igf.api.problem.ProblemKind;
import igf.platform.people.People;
import igf.platform.view.PointInTime;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.AsOf;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.selection.Formula;
import igf.proposal.selection.Normalisation;
import igf.proposal.selection.RankedEntrant;
import igf.proposal.selection.RankingRules;
import igf.proposal.selection.view.RankingRow;
import igf.proposal.selection.view.RankingTable;
import igf.proposal.selection.view.RankingTables;
import igf.proposal.selection.view.SerializedRanking;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows the ranking, with at most two queries, regardless of the number of proposals and reviews. Serializes it once
 * until it changes.
 */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/ranking")
class RankingController {

    private final RankingTables tables;
    private final People people;
    private final JsonMapper json;
    private final LinkedPeople linkedPeople;

    RankingController(RankingTables tables, People people, JsonMapper json, LinkedPeople linkedPeople) {
        this.linkedPeople = linkedPeople;
        this.tables = tables;
        this.people = people;
        this.json = json;
    }

    /**
     * Ranks the proposals of an edition by their reviews. The best comes first; proposals with too few reviews come
     * last and have no rank. With {@code limit} the response comes in pages, all at the time of the first one. The
     * secretariat may read it at any time, with {@code asOf} also at an earlier time. Reviewers may read it once
     * reviews can no longer be given, with redacted titles and without proposals in which they have a part or are
     * recused; before that 403.
     *
     * @param formula a version of the formula for means; the current one by default
     * @param normalised how strict and lenient reviewers are made comparable: {@code true} or {@code z-score},
     *     {@code centred}, or {@code false} for not at all (the default)
     */
    @GetMapping
    @Allow(roles = {"SECRETARIAT", "MAG"})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Ranking.class)))
    ResponseEntity<?> get(
            @PathVariable String edition,
            @RequestParam @Nullable String formula,
            @Parameter(schema = @Schema(allowableValues = {"true", "z-score", "centred", "false"}))
                    @RequestParam
                    @Nullable
                    String normalised,
            @RequestParam @Nullable String asOf,
            @RequestParam(name = "limit") @Nullable String most,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        var limit = Pages.limitOrAll(most);
        var pageStart = Pages.place(cursor);
        var requested = AsOf.moment(asOf, caller);
        var current = tables.findTable(edition).orElseThrow(Problem::notFound);
        var table = current.asOf(requested == PointInTime.NOW ? pinnedMoment(pageStart) : requested);
        if (!table.isPlanned()) {
            throw Problem.notFound();
        }
        var person = caller.isSecretariat() ? null : requireReviewer(table, caller);
        var ids = person == null ? Set.<UUID>of() : linkedPeople.findIds(person);
        var rules = requestedRules(table, formula, normalised);
        var serialized = table.serialized(
                rules, person != null, standings -> serialize(edition, table, rules, standings, person != null));
        var response = person == null && pageStart.isEmpty() && limit == Integer.MAX_VALUE
                ? serialized.fullResponse()
                : serialized.page(
                        // Uses the current rows, because a person may have got a part in a proposal after the shown
                        // time.
                        id -> ids.stream().allMatch(personId -> maySee(current, requireRow(current, id), personId)),
                        pageStart.map(RankingController::cursorRow).orElse(null),
                        limit,
                        last -> Pages.next(new Pages.PageStart(
                                pageStart.map(Pages.PageStart::position).orElseGet(current::position),
                                last.toString())));
        return Pages.answer(response.next())
                .eTag(response.eTag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(response.body());
    }

    private static PointInTime pinnedMoment(Optional<Pages.PageStart> pageStart) {
        return pageStart
                .<PointInTime>map(start -> new PointInTime.Position(start.position()))
                .orElse(PointInTime.NOW);
    }

    private static UUID cursorRow(Pages.PageStart pageStart) {
        try {
            return UUID.fromString(pageStart.id());
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
        }
    }

    private SerializedRanking serialize(
            String edition, RankingTable table, RankingRules rules, List<RankedEntrant> ranking, boolean blind) {
        var rows =
                ranking.stream().map(ranked -> requireRow(table, ranked.id())).toList();
        if (blind) {
            people.preloadKeysOf(rows.stream().flatMap(RankingRow::nameHolders).collect(Collectors.toSet()));
        }
        return new SerializedRanking(
                json.writeValueAsBytes(head(edition, table, rules)),
                ranking.stream()
                        .map(ranked -> new SerializedRanking.Row(
                                ranked.id(),
                                json.writeValueAsBytes(
                                        RankedProposal.of(requireRow(table, ranked.id()), ranked, blind, people))))
                        .toList());
    }

    /** Leaves out the rows, which are written separately and reused for pages. */
    private JsonNode head(String edition, RankingTable table, RankingRules rules) {
        return json.<ObjectNode>valueToTree(Ranking.of(edition, table, rules)).remove(List.of("items", "next"));
    }

    private static RankingRules requestedRules(
            RankingTable table, @Nullable String requestedFormula, @Nullable String normalised) {
        var formula = requestedFormula == null ? Formula.VERSION : requestedFormula;
        if (!Formula.VERSIONS.contains(formula)) {
            throw Problem.malformed(
                    "formula", "INVALID_VALUE", "formula must be one of " + String.join(", ", Formula.VERSIONS) + ".");
        }
        var normalisation = switch (normalised == null ? "false" : normalised) {
            case "true", "z-score" -> Normalisation.Z_SCORE;
            case "centred" -> Normalisation.CENTRED;
            case "false" -> Normalisation.NONE;
            default ->
                throw Problem.malformed(
                        "normalised", "INVALID_VALUE", "normalised must be one of true, z-score, centred, false.");
        };
        return table.rankingRules().withFormula(formula).withNormalisation(normalisation);
    }

    private static UUID requireReviewer(RankingTable table, Caller caller) {
        var person = caller.person();
        if (person == null || !table.isReviewer(person)) {
            throw new Problem(ProblemKind.FORBIDDEN, "You are not a reviewer of this edition.");
        }
        if (!table.isReviewOver()) {
            throw new Problem(ProblemKind.FORBIDDEN, "The ranking is open to reviewers once the reviews are closed.");
        }
        return person;
    }

    private static RankingRow requireRow(RankingTable table, UUID proposal) {
        return Objects.requireNonNull(table.findRow(proposal));
    }

    private static boolean maySee(RankingTable table, RankingRow row, UUID person) {
        return !row.hasRecused(person) && !Involvement.hasPart(row, person, table.affiliation(person));
    }
}
