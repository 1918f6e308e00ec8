package igf.proposal.selection.web;

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
import igf.proposal.selection.view.Tables;
import igf.proposal.selection.view.WrittenRanking;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
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
 * Shows the ranking, with at most two queries, whatever the number of proposals and reviews. It is serialized once
 * until it changes.
 */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/ranking")
class RankingController {

    private final Tables tables;
    private final People people;
    private final JsonMapper json;
    private final LinkedPeople humans;

    RankingController(Tables tables, People people, JsonMapper json, LinkedPeople humans) {
        this.humans = humans;
        this.tables = tables;
        this.people = people;
        this.json = json;
    }

    /**
     * Ranks the proposals of an edition by their reviews. The best comes first; proposals with too few reviews come
     * last and have no rank. With {@code limit} the response comes in pages, all at the time of the first one. The
     * secretariat may read it at any time, with {@code asOf} also at an earlier time. Reviewers may read it once
     * reviews are closed, with redacted titles and without proposals in which they have a part or are recused; before
     * that 403.
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
            @RequestParam @Nullable String normalised,
            @RequestParam Map<String, String> parameters,
            Caller caller) {
        Pages.refuseUnknown(parameters.keySet(), Set.of("formula", "normalised"));
        var limit = Pages.limitOrAll();
        var place = Pages.place();
        var asked = AsOf.moment(parameters.get("asOf"), caller);
        var now = tables.now(edition).orElseThrow(Problem::notFound);
        var table = now.asOf(asked == PointInTime.NOW ? pinned(place) : asked);
        if (!table.isPlanned()) {
            throw Problem.notFound();
        }
        var person = caller.isSecretariat() ? null : reviewer(table, caller);
        var ids = person == null ? Set.<UUID>of() : humans.same(person);
        var rules = rules(table, formula, normalised);
        var written = table.written(
                rules, person != null, standings -> write(edition, table, rules, standings, person != null));
        var answer = person == null && place.isEmpty() && limit == Integer.MAX_VALUE
                ? written.whole()
                : written.page(
                        // Uses the current rows, because a person may have got a part in a proposal after the shown
                        // time.
                        id -> ids.stream().allMatch(each -> maySee(now, row(now, id), each)),
                        place.map(RankingController::row).orElse(null),
                        limit,
                        last -> Pages.next(new Pages.Place(
                                place.map(Pages.Place::pinned).orElseGet(now::position), last.toString())));
        return Pages.answer(answer.next())
                .eTag(answer.eTag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private static PointInTime pinned(Optional<Pages.Place> place) {
        return place.<PointInTime>map(it -> new PointInTime.Position(it.pinned()))
                .orElse(PointInTime.NOW);
    }

    private static UUID row(Pages.Place place) {
        try {
            return UUID.fromString(place.id());
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
        }
    }

    private WrittenRanking write(
            String edition, RankingTable table, RankingRules rules, List<RankedEntrant> standings, boolean blind) {
        var rows = standings.stream().map(each -> row(table, each.id())).toList();
        if (blind) {
            people.prepareFor(rows.stream().flatMap(RankingRow::named).collect(Collectors.toSet()));
        }
        return new WrittenRanking(
                json.writeValueAsBytes(head(edition, table, rules)),
                standings.stream()
                        .map(each -> new WrittenRanking.Row(
                                each.id(),
                                json.writeValueAsBytes(RankedProposal.of(row(table, each.id()), each, blind, people))))
                        .toList());
    }

    /** Leaves out the rows, which are written separately and reused for pages. */
    private JsonNode head(String edition, RankingTable table, RankingRules rules) {
        return json.<ObjectNode>valueToTree(Ranking.of(edition, table, rules)).remove(List.of("items", "next"));
    }

    private static RankingRules rules(RankingTable table, @Nullable String named, @Nullable String normalised) {
        var formula = named == null ? Formula.VERSION : named;
        if (!Formula.VERSIONS.contains(formula)) {
            throw Problem.malformed("formula", "INVALID_VALUE", "One of " + String.join(", ", Formula.VERSIONS) + ".");
        }
        var normalisation = switch (normalised == null ? "false" : normalised) {
            case "true", "z-score" -> Normalisation.Z_SCORE;
            case "centred" -> Normalisation.CENTRED;
            case "false" -> Normalisation.NONE;
            default -> throw Problem.malformed("normalised", "INVALID_VALUE", "One of true, z-score, centred, false.");
        };
        return table.rankingRules().under(formula).normalised(normalisation);
    }

    private static UUID reviewer(RankingTable table, Caller caller) {
        var person = caller.person();
        if (person == null || !table.isReviewer(person)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "You are not a reviewer of this edition.");
        }
        if (!table.isReviewOver()) {
            throw new Problem(Problem.Kind.FORBIDDEN, "The ranking is open to reviewers once the reviews are closed.");
        }
        return person;
    }

    private static RankingRow row(RankingTable table, UUID proposal) {
        return Objects.requireNonNull(table.row(proposal));
    }

    private static boolean maySee(RankingTable table, RankingRow row, UUID person) {
        return !row.hasRecused(person) && !Involvement.hasPart(row, person, table.affiliation(person));
    }
}
