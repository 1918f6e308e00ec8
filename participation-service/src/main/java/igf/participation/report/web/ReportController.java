package igf.participation.report.web;

import igf.participation.programme.Programme;
import igf.participation.report.ReportCommand;
import igf.participation.report.ReportContent;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportStanding;
import igf.participation.report.ReportState;
import igf.participation.report.ReportSubject;
import igf.participation.report.ReportTimes;
import igf.participation.report.view.ReportQueries;
import igf.participation.vocabulary.Session;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Reporter reporter;

    ReportController(Api api, Programme programme, ReportQueries queries, Reporter reporter) {
        this.reporter = reporter;
        this.api = api;
        this.programme = programme;
        this.queries = queries;
    }

    /**
     * What came out of a session.
     *
     * @param keyTakeaways at least one
     * @param callToAction at least one
     * @param summary makes it the full report
     */
    record NewReport(
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 2000) String> keyTakeaways,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 2000) String> callToAction,
            @Size(max = 50_000) @Nullable String summary) {

        ReportContent content() {
            return new ReportContent(
                    keyTakeaways == null ? List.of() : keyTakeaways,
                    callToAction == null ? List.of() : callToAction,
                    summary == null || summary.isBlank() ? null : summary);
        }
    }

    /**
     * A session's report.
     *
     * @param sessionId the session's id
     * @param state DUE, SHORT_FILED, FULL_FILED, PUBLISHED or OVERDUE
     * @param keyTakeaways empty before it is filed
     * @param callToAction empty before it is filed
     * @param summary of the full report; null before
     * @param dueAt when the short and the full report are due
     */
    record Shown(
            UUID sessionId,
            ReportStanding.State state,
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary,
            Map<ReportKind, Instant> dueAt) {}

    /**
     * Files a session's report. Without a summary it is the short report, with one the full report, also where there was no
     * short one. It may be filed anew until it is published, then 409. 422 without a key takeaway and a call to action.
     *
     * @param session the session's id
     * @param body what came out of the session
     */
    @PutMapping
    @Allow(roles = "SECRETARIAT", guard = Reporter.class, personalScopes = Allow.ME)
    ResponseEntity<Shown> file(@PathVariable UUID session, @RequestBody NewReport body) {
        var known = programme.session(session);
        var report = ReportCommand.reportOf(session);
        var written = api.<ReportState>send(new ReportCommand.File(report, ReportSubject.of(known), body.content()));
        return api.ok(written.versionOf(report), written, shown(known, written.result()));
    }

    /**
     * Publishes a session's report. From now on everybody may read it. 409 unless the full report is filed.
     *
     * @param session the session's id
     */
    @PostMapping("/publication")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> publish(@PathVariable UUID session) {
        var report = ReportCommand.reportOf(session);
        var known = programme.session(session);
        return api.<ReportState, Shown>answer(
                new ReportCommand.Publish(report),
                written -> api.ok(written.versionOf(report), written, shown(known, written.result())));
    }

    /**
     * Reads a session's report. Everybody may when it is published; before that the secretariat and who writes it, also while
     * nothing was filed yet.
     *
     * @param session the session's id
     */
    @GetMapping
    @Allow(everyone = true, personalScopes = Allow.ME)
    ResponseEntity<Shown> get(@PathVariable UUID session, Caller caller) {
        var found = queries.find(session);
        if (found.filter(report -> report.state().standing().published()).isEmpty()) {
            requireInsider(caller, session);
        }
        var known = programme.session(session);
        return found.map(report -> Api.read(report.version(), shown(known, report.state())))
                .orElseGet(
                        () -> ResponseEntity.ok(shown(known, new ReportState(ReportStanding.NOTHING, null, Map.of()))));
    }

    private void requireInsider(Caller caller, UUID session) {
        if (caller.isAnonymous()) {
            throw new Problem(Problem.Kind.UNAUTHENTICATED, "Without a token only published reports can be read.");
        }
        if (!caller.isSecretariat() && !reporter.is(caller, session)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "This report is not published.");
        }
    }

    private Shown shown(Session session, ReportState state) {
        var content = state.content();
        return new Shown(
                session.id(),
                state.standing().state(),
                content == null ? List.of() : content.keyTakeaways(),
                content == null ? List.of() : content.callToAction(),
                content == null ? null : content.summary(),
                due(session, state));
    }

    /** Deadlines that were called, and those that will be. */
    private Map<ReportKind, Instant> due(Session session, ReportState state) {
        var due = new EnumMap<ReportKind, Instant>(ReportKind.class);
        programme
                .find(session.edition())
                .map(ReportTimes::of)
                .ifPresent(times -> due.putAll(times.due(session.endsAt())));
        due.putAll(state.due());
        return due;
    }
}
