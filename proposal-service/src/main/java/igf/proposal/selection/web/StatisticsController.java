package igf.proposal.selection.web;

import igf.api.problem.ProblemKind;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.selection.Reviewers;
import igf.proposal.selection.view.RankingTables;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares a reviewer's scores with those of all others together. */
@RestController
@RequestMapping(Api.BASE + "/reviews/statistics")
class StatisticsController {

    private final RankingTables tables;

    StatisticsController(RankingTables tables) {
        this.tables = tables;
    }

    /**
     * A reviewer's scores compared with those of all others.
     *
     * @param edition the edition's slug
     * @param mine your scores
     * @param others the scores of all others together; null if they are too few to stay anonymous
     */
    record Shown(String edition, Reviewers.Statistics mine, Reviewers.@Nullable Statistics others) {}

    /**
     * Compares your scores with those of all other reviewers. The scores of the others are shown only together, and not
     * if they are too few to stay anonymous. Refused with 403 if you are not a reviewer of the edition.
     */
    @GetMapping
    @Allow(roles = "MAG")
    Shown getOwnReviewStatistics(@RequestParam String edition, Caller caller) {
        var table = tables.findTable(edition).orElseThrow(Problem::notFound);
        var person = caller.person();
        if (person == null || !table.isReviewer(person)) {
            throw new Problem(ProblemKind.FORBIDDEN, "You are not a reviewer of this edition.");
        }
        var reviewers = Reviewers.of(table.criteria(), table.ranking());
        return new Shown(edition, reviewers.statisticsOf(person), reviewers.statisticsOfOthers(person));
    }
}
