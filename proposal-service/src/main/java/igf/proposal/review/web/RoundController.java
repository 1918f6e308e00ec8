package igf.proposal.review.web;

import igf.platform.command.Written;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.review.ReviewId;
import igf.proposal.review.RoundCommand;
import igf.proposal.review.view.Progress;
import igf.proposal.review.view.Rounds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a round goes: until when, how far, who is reminded. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}")
class RoundController {

    private static final long PATIENCE_MILLIS = 2000;

    private final Api api;
    private final Reviewing reviewing;
    private final Rounds rounds;
    private final Views views;
    private final People people;

    RoundController(Api api, Reviewing reviewing, Rounds rounds, Views views, People people) {
        this.api = api;
        this.reviewing = reviewing;
        this.rounds = rounds;
        this.views = views;
        this.people = people;
    }

    /** No review can be given any more; the MAG then sees the ranking. */
    @PostMapping("/reviews/close")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, Object>> close(@PathVariable String edition) {
        reviewing.consult(edition);
        var round = ReviewId.ofRound(edition);
        return answer(edition, "CLOSED", api.send(new RoundCommand.Close(round, edition, null)));
    }

    record Reopening(@NotBlank @Size(max = 2000) String reason) {}

    /** Reviews can be given and changed again. */
    @PostMapping("/reviews/reopen")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, Object>> reopen(@PathVariable String edition, @RequestBody Reopening body) {
        reviewing.consult(edition);
        var round = ReviewId.ofRound(edition);
        return answer(
                edition,
                "OPEN",
                api.send(new RoundCommand.Reopen(round, edition, body.reason().strip())));
    }

    /** @param remindAt when reviewers who are behind then are written to */
    record Deadline(
            @NotNull Instant closesAt,
            @Size(max = 20) @Nullable List<@NotNull Instant> remindAt) {}

    /** The round closes by itself, in place of any deadline before. */
    @PutMapping("/reviews/deadline")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, Object>> schedule(@PathVariable String edition, @RequestBody Deadline body) {
        reviewing.consult(edition);
        var round = ReviewId.ofRound(edition);
        var remindAt = body.remindAt() == null ? List.<Instant>of() : body.remindAt();
        return answer(edition, "OPEN", api.send(new RoundCommand.Schedule(round, edition, body.closesAt(), remindAt)));
    }

    private ResponseEntity<Map<String, Object>> answer(
            String edition, String reviews, Written<@Nullable Object> written) {
        return api.ok(
                written.versionOf(ReviewId.ofRound(edition)), written, Map.of("edition", edition, "reviews", reviews));
    }

    /** Writes to every reviewer who is behind, now. */
    @PostMapping("/review-reminders")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, Object>> remind(@PathVariable String edition) {
        views.requireHead(PATIENCE_MILLIS);
        var behind = rounds.behind(rounds.edition(edition).orElseThrow(Problem::notFound));
        var round = ReviewId.ofRound(edition);
        var written = api.<@Nullable Object>send(new RoundCommand.Remind(round, edition, behind, null));
        return api.ok(
                written.versionOf(round),
                written,
                Map.of(
                        "edition",
                        edition,
                        "reminded",
                        behind.stream()
                                .map(each -> Map.of(
                                        "reviewer", ReviewId.ofReviewer(edition, each.reviewer()), "open", each.open()))
                                .toList()));
    }

    /** {@code {edition, reviews, closesAt, remindAt, perProposal, totals, reviewers: [], proposals: [], rewinds: []}}. */
    @GetMapping("/review-progress")
    @Allow(roles = "SECRETARIAT")
    Map<String, @Nullable Object> progress(@PathVariable String edition) {
        var round = rounds.edition(edition).orElseThrow(Problem::notFound);
        var progress = rounds.progress(round);
        people.prepare(List.of(round));
        var reminded = rounds.reminded(edition, progress.reviewers().keySet());
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("edition", edition);
        body.put("reviews", round.getBoolean("closed", false) ? "CLOSED" : "OPEN");
        body.put("closesAt", round.getString("closesAt"));
        body.put("remindAt", round.getList("remindAt", String.class, List.of()));
        body.put("perProposal", round.getInteger("perProposal"));
        body.put("totals", totals(progress));
        body.put(
                "reviewers",
                progress.reviewers().entrySet().stream()
                        .map(each -> {
                            var person = each.getKey().toString();
                            var item = new LinkedHashMap<String, @Nullable Object>();
                            item.put("reviewer", ReviewId.ofReviewer(edition, each.getKey()));
                            item.putAll(
                                    shown(round.get("reviewers", new Document()).get(person, Document.class)));
                            item.putAll(counts(each.getValue()));
                            item.put("lastAt", each.getValue().lastAt());
                            item.put("remindedAt", reminded.get(person));
                            return item;
                        })
                        .toList());
        body.put(
                "proposals",
                progress.proposals().stream().map(RoundController::proposal).toList());
        body.put("rewinds", round.getList("rewinds", Document.class, List.of()));
        return body;
    }

    private static Map<String, Integer> totals(Progress progress) {
        var totals = new LinkedHashMap<String, Integer>();
        progress.proposals().forEach(each -> {
            counts(each.counts()).forEach((name, count) -> totals.merge(name, count, Integer::sum));
            totals.merge("missing", each.missing(), Integer::sum);
        });
        return totals;
    }

    private Map<String, @Nullable Object> shown(@Nullable Document reviewer) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("name", reviewer == null ? null : people.show(reviewer.getString("name")));
        shown.put("affiliation", reviewer == null ? null : reviewer.getString("affiliation"));
        return shown;
    }

    private static Map<String, @Nullable Object> proposal(Progress.OfProposal each) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("proposalId", each.id());
        item.put("number", each.number());
        item.put("title", each.title());
        item.put("state", each.stage());
        item.putAll(counts(each.counts()));
        item.put("missing", each.missing());
        return item;
    }

    private static Map<String, Integer> counts(Progress.Counts counts) {
        var shown = new LinkedHashMap<String, Integer>();
        shown.put("assigned", counts.assigned());
        shown.put("given", counts.given());
        shown.put("drafts", counts.drafts());
        shown.put("recused", counts.recused());
        shown.put("open", counts.open());
        return shown;
    }
}
