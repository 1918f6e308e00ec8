package igf.proposal.review.web;

import igf.api.review.RewindStarted;
import igf.api.review.RewindWanted;
import igf.platform.admin.Operations;
import igf.platform.command.BulkStreams;
import igf.platform.command.BulkStreams.Decided;
import igf.platform.domain.Refused;
import igf.platform.view.PointInTime;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewRefusal;
import igf.proposal.review.Rewinding;
import igf.proposal.review.Rewinding.Change;
import igf.proposal.round.RoundCommand;
import igf.proposal.rules.RuleSet;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Restores the reviews of an edition, or of one reviewer, to an earlier time. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/reviews/rewind")
class RewindController {

    private static final String KIND = "Review";
    private static final long WAIT_MILLIS = 60_000;

    private final Api api;
    private final Reviewing reviewing;
    private final BulkStreams streams;
    private final Operations operations;
    private final Views views;

    RewindController(Api api, Reviewing reviewing, BulkStreams streams, Operations operations, Views views) {
        this.api = api;
        this.reviewing = reviewing;
        this.streams = streams;
        this.operations = operations;
        this.views = views;
    }

    /**
     * Restores reviews to an earlier time. It restores the reviews of all reviewers of the edition or of one;
     * everything else stays. The response is 202 with an operation, whose result lists the changes. With {@code dryRun}
     * it is 200 and lists what would change. A review that changes in the meantime is skipped and counted in
     * {@code leftAlone}. To undo a rewind, rewind to its {@code undo}. Refused with 400 if {@code to} cannot be read,
     * with 422 if no reviewer of the edition has that id.
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rewound.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RewindStarted.class)))
    ResponseEntity<?> rewindReviews(@PathVariable String edition, @RequestBody RewindWanted body, Caller caller) {
        var moment = moment(body.to());
        var state = reviewing.consult(edition);
        var round = ReviewId.ofRound(edition);
        // An earlier attempt of this request may have recorded the rewind and failed before it started. It starts now,
        // even if the reviewer has left since.
        var noted = api.earlier(RoundCommand.Rewind.class, round).isPresent();
        if (!noted
                && body.reviewer() != null
                && state.reviewers().stream()
                        .noneMatch(r -> body.reviewer().equals(ReviewId.ofReviewer(edition, r.person())))) {
            throw new Refused(ReviewRefusal.NO_SUCH_REVIEWER);
        }
        if (Boolean.TRUE.equals(body.dryRun())) {
            var changes = changes(edition, body.reviewer(), moment);
            return ResponseEntity.ok(Rewound.of(edition, null, body.to(), null, changes, 0, state.rules()));
        }
        var rewind = Api.newId();
        var id = Api.newId("operation");
        if (!noted) {
            api.sendUnconditionally(new RoundCommand.Rewind(
                    round,
                    edition,
                    rewind,
                    body.to(),
                    body.reviewer(),
                    body.reason().strip()));
        }
        operations.start(
                id,
                "rewind",
                caller.subject(),
                progress -> run(edition, body, moment, rewind, caller, state.rules(), progress));
        return ResponseEntity.accepted()
                .header("Location", Api.BASE + "/operations/" + id)
                .body(new RewindStarted(id, rewind));
    }

    private static PointInTime moment(String to) {
        try {
            return PointInTime.parse(to.strip());
        } catch (DateTimeParseException e) {
            throw Problem.malformed(
                    "/to", "INVALID_VALUE", "An instant in UTC, like 2026-05-01T12:00:00Z, or a position.");
        }
    }

    private List<Change> changes(String edition, @Nullable UUID reviewer, PointInTime moment) {
        var rewinding = new Rewinding(edition, reviewer);
        streams.read(KIND, moment, rewinding::add);
        return rewinding.changes();
    }

    private Rewound run(
            String edition,
            RewindWanted body,
            PointInTime moment,
            UUID rewind,
            Caller caller,
            RuleSet rules,
            Operations.Progress progress)
            throws InterruptedException {
        var changes = changes(edition, body.reviewer(), moment);
        var undo = Long.toString(streams.position());
        progress.of(0, changes.size());
        var decided = changes.stream()
                .map(change -> new Decided(
                        change.before().id().toString(), change.last(), change.event(rewind), rewind.toString()))
                .toList();
        var done = new HashSet<String>();
        streams.append(KIND, decided, caller.actor(), new BulkStreams.Progress() {
                    @Override
                    public void appended(int count) {
                        progress.of(count, decided.size());
                    }

                    @Override
                    public boolean isCancelled() {
                        return progress.isCancelled();
                    }
                })
                .forEach(each -> done.add(each.stream()));
        // Waits for the views, so that reads after the operation's success see all changes.
        while (!views.awaitHead(WAIT_MILLIS)) {
            if (progress.isCancelled()) {
                break;
            }
        }
        var kept = changes.stream()
                .filter(change -> done.contains(change.before().id().toString()))
                .toList();
        return Rewound.of(edition, rewind, body.to(), undo, kept, changes.size() - kept.size(), rules);
    }
}
