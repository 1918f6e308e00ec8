package igf.proposal.selection.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.selection.Reviewers;
import igf.proposal.selection.view.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a reviewer scores, beside all others together: nobody else can be told from it. */
@RestController
@RequestMapping(Api.BASE + "/reviews/statistics")
class StatisticsController {

    private final Tables tables;

    StatisticsController(Tables tables) {
        this.tables = tables;
    }

    /**
     * How a reviewer scores, beside all others.
     *
     * @param edition the edition's slug
     * @param mine how you score
     * @param others how all others do together; null where they are too few to hide among
     */
    record Shown(String edition, Reviewers.Statistics mine, Reviewers.@Nullable Statistics others) {}

    /**
     * Compares how you score with how all others do. The others are told together only, and not at all where they are too
     * few to hide among. Refused with 403 if you are no reviewer of the edition.
     *
     * @param edition which edition, by its slug
     */
    @GetMapping
    @Allow(roles = "MAG")
    Shown getOwnReviewStatistics(@RequestParam String edition, Caller caller) {
        var table = tables.now(edition).orElseThrow(Problem::notFound);
        var person = caller.person();
        if (person == null || !table.isReviewer(person)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "You are not a reviewer of this edition.");
        }
        var reviewers = Reviewers.of(table.criteria(), table.ranking());
        return new Shown(edition, reviewers.only(person), reviewers.without(person));
    }
}
