package igf.participation.report.web;

import igf.api.problem.ProblemKind;
import igf.api.report.ReportBody;
import igf.api.report.ReportDeadlineBody;
import igf.api.report.ReportReasonBody;
import igf.api.report.ReportReturnBody;
import igf.api.report.ReportShown;
import igf.participation.programme.Programme;
import igf.participation.report.ReportCommand;
import igf.participation.report.ReportContent;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportState;
import igf.participation.report.ReportSubject;
import igf.participation.report.ReportTimes;
import igf.participation.report.view.ReportQueries;
import igf.participation.vocabulary.Session;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/sessions/{session}/report")
class ReportController {

    private final Api api;
    private final Programme programme;
    private final ReportQueries queries;
    private final ReporterGuard reporter;

    ReportController(Api api, Programme programme, ReportQueries queries, ReporterGuard reporter) {
        this.reporter = reporter;
        this.api = api;
        this.programme = programme;
        this.queries = queries;
    }

    /**
     * Files a session's report. With a summary it is the full report, otherwise the short one; a full report needs no
     * short one before it. It may be filed again until it is published, then 409 {@code PUBLISHED} unless the
     * secretariat has returned it. 422 {@code FIELD_REQUIRED} without a key takeaway and a call to action. The
     * rapporteurs file it, or the organizers if there are none. Once it is overdue or returned, the organizers may file
     * it too. 409 {@code SESSION_NOT_RELEASED} before the session's first release.
     *
     * @param session the session's id
     * @param body the outcome of the session
     */
    @PutMapping
    @Allow(roles = "SECRETARIAT", guard = ReporterGuard.class, personalScopes = Allow.ME)
    ResponseEntity<ReportShown> file(@PathVariable UUID session, @RequestBody ReportBody body) {
        var known = requireHeldSession(session);
        return respond(known, new ReportCommand.File(reportId(session), ReportSubject.of(known), toContent(body)));
    }

    /**
     * Saves a draft of a session's report. It may be incomplete. Everybody who may file the report shares the draft.
     * Filing the report or saving an empty draft deletes it. 409 {@code SESSION_NOT_RELEASED} before the session's
     * first release.
     *
     * @param session the session's id
     * @param body what was written so far
     */
    @PutMapping("/draft")
    @Allow(roles = "SECRETARIAT", guard = ReporterGuard.class, personalScopes = Allow.ME)
    ResponseEntity<ReportShown> keepReportDraft(@PathVariable UUID session, @RequestBody ReportBody body) {
        var known = requireHeldSession(session);
        return respond(known, new ReportCommand.KeepDraft(reportId(session), ReportSubject.of(known), toContent(body)));
    }

    /**
     * Publishes a session's report. Everybody may read it from now on. 409 {@code NOT_COMPLETE} unless the full report
     * is filed, or the short one with the full one waived. A report that was returned and filed again becomes a new
     * version beside the earlier ones. 409 {@code SESSION_NOT_RELEASED} before the session's first release.
     *
     * @param session the session's id
     */
    @PostMapping("/publication")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ReportShown> publish(@PathVariable UUID session) {
        var known = requireHeldSession(session);
        return respond(known, new ReportCommand.Publish(reportId(session)));
    }

    /**
     * Waives what is missing of a session's report. It is no longer required and does not count against later
     * proposals. It may still be filed. Extending the deadline cancels the waiver. 409 {@code NOTHING_MISSING} if
     * nothing is missing. 409 {@code SESSION_NOT_RELEASED} before the session's first release.
     *
     * @param session the session's id
     * @param body the reason
     */
    @PostMapping("/waiver")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ReportShown> waiveReport(@PathVariable UUID session, @RequestBody ReportReasonBody body) {
        var known = requireHeldSession(session);
        return respond(known, new ReportCommand.Waive(reportId(session), ReportSubject.of(known), body.reason()));
    }

    /**
     * Extends the deadline of a session's report. Nothing missing is due before the new date. An overdue report is no
     * longer overdue and does not count against later proposals until then. 422 {@code DUE_IN_THE_PAST} for a date in
     * the past, {@code NO_LATER_DATE} for one that is not later than the present one. 409 {@code SESSION_NOT_RELEASED}
     * before the session's first release.
     *
     * @param session the session's id
     * @param body the date and the reason
     */
    @PutMapping("/deadline")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ReportShown> extendReportDeadline(@PathVariable UUID session, @RequestBody ReportDeadlineBody body) {
        var known = requireHeldSession(session);
        return respond(
                known,
                new ReportCommand.Extend(
                        reportId(session), ReportSubject.of(known), body.dueAt(), body.reason(), deadlines(known)));
    }

    /**
     * Returns a session's report for correction. It may be filed again, even if it is published; published versions
     * stay public. 422 {@code DUE_IN_THE_PAST} for a date in the past. 409 {@code NOTHING_FILED} if nothing was filed.
     * 409 {@code SESSION_NOT_RELEASED} before the session's first release.
     *
     * @param session the session's id
     * @param body what has to be corrected
     */
    @PostMapping("/return")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ReportShown> returnReport(@PathVariable UUID session, @RequestBody ReportReturnBody body) {
        var known = requireHeldSession(session);
        return respond(
                known,
                new ReportCommand.Return(reportId(session), ReportSubject.of(known), body.dueAt(), body.reason()));
    }

    /**
     * Reads a session's report. A published report is open to everybody, and shows the published version to others.
     * Before that, and for later changes, only the secretariat, the writers and the session's organizers see it, even
     * while nothing is filed. 409 {@code SESSION_NOT_RELEASED} before the session's first release.
     *
     * @param session the session's id
     */
    @GetMapping
    @Allow(everyone = true, personalScopes = Allow.ME)
    ResponseEntity<ReportShown> get(@PathVariable UUID session, Caller caller) {
        var found = queries.find(session);
        var involved = caller.isSecretariat() || reporter.isInvolved(caller, session);
        if (!involved
                && found.filter(report -> !report.state().versions().isEmpty()).isEmpty()) {
            throw caller.isAnonymous()
                    ? new Problem(ProblemKind.UNAUTHENTICATED, "Without a token only published reports can be read.")
                    : new Problem(ProblemKind.FORBIDDEN, "This report is not published.");
        }
        var known = requireHeldSession(session);
        var state = found.map(ReportQueries.Versioned::state).orElse(ReportState.INITIAL);
        var mayFile = caller.isSecretariat() || reporter.mayFile(caller, session);
        var shown = involved
                ? ReportMapper.toShown(session, state, deadlines(known), mayFile)
                : ReportMapper.toPublished(session, state, deadlines(known));
        return found.map(report -> Api.read(report.version(), shown)).orElseGet(() -> ResponseEntity.ok(shown));
    }

    private ResponseEntity<ReportShown> respond(Session known, ReportCommand command) {
        var due = deadlines(known);
        return api.<ReportState, ReportShown>answer(
                command,
                written -> api.ok(
                        written.versionOf(reportId(known.id())),
                        written,
                        ReportMapper.toShown(known.id(), written.result(), due, true)));
    }

    private static String reportId(UUID session) {
        return ReportCommand.reportId(session);
    }

    private Session requireHeldSession(UUID session) {
        return programme.findHeld(session).orElseGet(() -> programme.requireSession(session));
    }

    private Map<ReportKind, Instant> deadlines(Session session) {
        return programme
                .find(session.edition())
                .filter(edition -> edition.requiresReport(session))
                .map(edition -> ReportTimes.of(edition).deadlines(session.endsAt()))
                .orElse(Map.of());
    }

    private static ReportContent toContent(ReportBody body) {
        var keyTakeaways = body.keyTakeaways();
        var callToAction = body.callToAction();
        var summary = body.summary();
        return new ReportContent(
                keyTakeaways == null ? List.of() : keyTakeaways,
                callToAction == null ? List.of() : callToAction,
                summary == null || summary.isBlank() ? null : summary);
    }
}
