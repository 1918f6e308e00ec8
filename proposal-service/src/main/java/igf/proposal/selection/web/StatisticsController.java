package igf.proposal.selection.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.selection.Reviewers;
import igf.proposal.selection.view.Tables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
     * Compares how you score with how all others do. The others are told together only, and not at all where they are too
     * few to hide among. Refused with 403 if you are no reviewer of the edition.
     *
     * @param edition which edition, by its slug
     */
    @GetMapping
    @Allow(roles = "MAG")
    ResponseEntity<Map<String, @Nullable Object>> getOwnReviewStatistics(@RequestParam String edition, Caller caller) {
        var table = tables.now(edition).orElseThrow(Problem::notFound);
        var person = caller.person();
        if (person == null || !table.isReviewer(person)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "You are not a reviewer of this edition.");
        }
        var reviewers = Reviewers.of(table.criteria(), table.ranking());
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("edition", edition);
        body.put("mine", reviewers.only(person));
        body.put("others", reviewers.without(person));
        return ResponseEntity.ok(body);
    }
}
