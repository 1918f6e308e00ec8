package igf.proposal.review.web;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** Puts reviews back as they stood, of an edition or of one reviewer; everything else stays. */
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
     * What reviews are put back to.
     *
     * @param to an instant in UTC, like {@code 2026-05-01T12:00:00Z}, or a position, like the {@code undo} of another rewind
     * @param reviewer whose reviews, by the id that answers about reviews use; null for those of all
     * @param reason why; it is kept
     * @param dryRun true to be told what would change, while nothing does
     */
    record Wanted(
            @NotBlank @Size(max = 60) String to,
            @Nullable UUID reviewer,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable Boolean dryRun) {}

    /**
     * Puts reviews back as they stood at a moment. Those of all reviewers of the edition or of one of them; everything else
     * stays. Answered with 202 and an operation whose result tells what changed, or with {@code dryRun} at once with 200 and
     * what would change. A review that somebody changes meanwhile is left alone, which {@code leftAlone} counts. To undo it,
     * rewind to its {@code undo}. Refused with 400 if {@code to} cannot be read, with 422 if nobody of the edition has that
     * reviewer's id.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rewound.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Started.class)))
    ResponseEntity<?> rewindReviews(@PathVariable String edition, @RequestBody Wanted body, Caller caller) {
        var moment = moment(body.to());
        var state = reviewing.consult(edition);
        var round = ReviewId.ofRound(edition);
        // An earlier attempt at this request may have noted the rewind and ended before it began: it begins now,
        // whoever has left since.
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
                .body(new Started(id, rewind));
    }

    /**
     * Reviews that are being put back.
     *
     * @param operation id of the operation that tells how far it is and, in the end, what changed
     * @param rewind the rewind's id
     */
    record Started(UUID operation, UUID rewind) {}

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
            Wanted body,
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
        // Who reads when it has succeeded sees all of it, however long that takes.
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
