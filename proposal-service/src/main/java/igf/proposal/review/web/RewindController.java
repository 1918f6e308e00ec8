package igf.proposal.review.web;

import igf.api.review.RewindBody;
import igf.api.review.RewindStarted;
import igf.platform.admin.Operations;
import igf.platform.command.BulkStreams;
import igf.platform.command.BulkStreams.DecidedEvent;
import igf.platform.domain.RefusedException;
import igf.platform.view.PointInTime;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewRefusal;
import igf.proposal.review.ReviewRewind;
import igf.proposal.review.ReviewRewind.Change;
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

    private static final String AGGREGATE_TYPE = "Review";
    private static final long WAIT_MILLIS = 60_000;

    private final Api api;
    private final ReviewAccess access;
    private final BulkStreams streams;
    private final Operations operations;
    private final Views views;

    RewindController(Api api, ReviewAccess access, BulkStreams streams, Operations operations, Views views) {
        this.api = api;
        this.access = access;
        this.streams = streams;
        this.operations = operations;
        this.views = views;
    }

    /**
     * Restores reviews to an earlier time. The rewind concerns all reviewers of the edition or one of them; everything
     * else stays unchanged. The response is 202 with an operation, whose result lists the changes. With {@code dryRun}
     * it is 200 and lists what would change. A review that changes in the meantime is skipped and counted in
     * {@code leftAlone}. To undo a rewind, rewind to its {@code undo}. Refused with 400 if {@code to} cannot be read,
     * with 422 if no reviewer of the edition has that id.
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rewound.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RewindStarted.class)))
    ResponseEntity<?> rewindReviews(@PathVariable String edition, @RequestBody RewindBody body, Caller caller) {
        var moment = parseMoment(body.to());
        var state = access.getEdition(edition);
        var round = ReviewId.roundId(edition);
        // An earlier attempt of this request may have recorded the rewind and failed before it started the operation.
        // This attempt starts the operation, even if the reviewer has left since.
        var isRecorded = api.findEarlier(RoundCommand.Rewind.class, round).isPresent();
        if (!isRecorded
                && body.reviewer() != null
                && state.reviewers().stream()
                        .noneMatch(r -> body.reviewer().equals(ReviewId.reviewerPseudonym(edition, r.person())))) {
            throw new RefusedException(ReviewRefusal.NO_SUCH_REVIEWER);
        }
        if (Boolean.TRUE.equals(body.dryRun())) {
            var changes = findChanges(edition, body.reviewer(), moment);
            return ResponseEntity.ok(Rewound.of(edition, null, body.to(), null, changes, 0, state.rules()));
        }
        var rewind = Api.newId();
        var id = Api.newId("operation");
        if (!isRecorded) {
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
                progress -> restore(edition, body, moment, rewind, caller, state.rules(), progress));
        return ResponseEntity.accepted()
                .header("Location", Api.BASE + "/operations/" + id)
                .body(new RewindStarted(id, rewind));
    }

    private static PointInTime parseMoment(String to) {
        try {
            return PointInTime.parse(to.strip());
        } catch (DateTimeParseException e) {
            throw Problem.malformed(
                    "/to", "INVALID_VALUE", "to must be an instant in UTC, like 2026-05-01T12:00:00Z, or a position.");
        }
    }

    private List<Change> findChanges(String edition, @Nullable UUID reviewer, PointInTime moment) {
        var rewind = new ReviewRewind(edition, reviewer);
        streams.read(AGGREGATE_TYPE, moment, rewind::add);
        return rewind.changes();
    }

    private Rewound restore(
            String edition,
            RewindBody body,
            PointInTime moment,
            UUID rewind,
            Caller caller,
            RuleSet rules,
            Operations.Progress progress)
            throws InterruptedException {
        var changes = findChanges(edition, body.reviewer(), moment);
        var undo = Long.toString(streams.position());
        progress.report(0, changes.size());
        var newEvents = changes.stream()
                .map(change -> new DecidedEvent(
                        change.before().id().toString(),
                        change.lastSequence(),
                        change.event(rewind),
                        rewind.toString()))
                .toList();
        var appended = new HashSet<String>();
        streams.append(AGGREGATE_TYPE, newEvents, caller.actor(), new BulkStreams.Progress() {
                    @Override
                    public void appended(int count) {
                        progress.report(count, newEvents.size());
                    }

                    @Override
                    public boolean isCancelled() {
                        return progress.isCancelled();
                    }
                })
                .forEach(event -> appended.add(event.stream()));
        // Waits for the views, so that reads after the operation's success see all changes.
        while (!views.awaitHead(WAIT_MILLIS)) {
            if (progress.isCancelled()) {
                break;
            }
        }
        var restored = changes.stream()
                .filter(change -> appended.contains(change.before().id().toString()))
                .toList();
        return Rewound.of(edition, rewind, body.to(), undo, restored, changes.size() - restored.size(), rules);
    }
}
