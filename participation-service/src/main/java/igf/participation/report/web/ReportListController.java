package igf.participation.report.web;

import igf.api.report.RefusedReminder;
import igf.api.report.RemindersResult;
import igf.api.report.ReportRemindersBody;
import igf.api.report.ReportStandingState;
import igf.participation.programme.Programme;
import igf.participation.report.ReportCommand;
import igf.participation.report.ReportSubject;
import igf.participation.report.ReportTimes;
import igf.participation.report.view.ReportQueries;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.platform.command.CommandResult;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.log.AppendResult;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.platform.web.body.FlawTexts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}")
class ReportListController {

    private final Api api;
    private final Programme programme;
    private final ReportQueries queries;

    ReportListController(Api api, Programme programme, ReportQueries queries) {
        this.api = api;
        this.programme = programme;
        this.queries = queries;
    }

    /**
     * Lists an edition's reports. The list has the reports that were called for, filed or waived, with their deadlines.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param state DUE, SHORT_FILED, FULL_FILED, PUBLISHED, OVERDUE, RETURNED or WAIVED, and more may be added by later
     *     versions; all if left out
     */
    @GetMapping("/reports")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<ReportQueries.Line>> listReports(
            @PathVariable String edition, @RequestParam(required = false) @Nullable String state) {
        programme.requireEdition(edition);
        var writers = programme.sessions(edition).stream()
                .collect(Collectors.toMap(
                        Session::id, session -> ReportSubject.of(session).countRecipients()));
        return Pages.of(
                queries.reports(),
                ReportQueries.filter(edition, parseState(state)),
                queries.position(),
                stored -> ReportQueries.toLine(stored, writers.getOrDefault(stored.id(), 0)));
    }

    private static @Nullable ReportStandingState parseState(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Stream.of(ReportStandingState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.malformed(
                        "state", "INVALID_VALUE", "state must be " + FlawTexts.form(ReportStandingState.class) + "."));
    }

    /**
     * Reminds people of missing reports. Each session's rapporteurs and organizers get a mail. Sessions with nothing to
     * remind of are in {@code refused} with the reason ({@code SESSION_UNKNOWN} or {@code NOTHING_MISSING}); the others
     * still get their reminders.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the sessions
     */
    @PostMapping("/report-reminders")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<RemindersResult> remindOfReports(
            @PathVariable String edition, @RequestBody ReportRemindersBody body) {
        var rules = programme.requireEdition(edition);
        var appended = new ArrayList<AppendResult>();
        var reminded = new LinkedHashSet<UUID>();
        var refused = new ArrayList<RefusedReminder>();
        for (int index = 0; index < body.sessions().size(); index++) {
            var id = body.sessions().get(index);
            try {
                if (!reminded.contains(id)) {
                    appended.addAll(remindOnce(rules, id).appended());
                    reminded.add(id);
                }
            } catch (RefusedException e) {
                var reason = e.reasons().getFirst();
                refused.add(new RefusedReminder(index, reason.rule(), reason.detail()));
            }
        }
        var answer = new RemindersResult(List.copyOf(reminded), refused);
        return api.ok(null, new CommandResult<>(answer, appended), answer);
    }

    /**
     * Reminds once. Returns the result of an earlier attempt at this request, since the session may have left the
     * programme after it.
     */
    private CommandResult<Void> remindOnce(Edition rules, UUID id) {
        return api.<Void>findEarlier(ReportCommand.Remind.class, ReportCommand.reportId(id))
                .orElseGet(() -> remind(rules, id));
    }

    private CommandResult<Void> remind(Edition rules, UUID id) {
        var session = programme
                .findHeld(id)
                .filter(known -> known.edition().equals(rules.slug()))
                .orElseThrow(() -> new RefusedException(Refusal.rule(
                        "SESSION_UNKNOWN", "/sessions", "The edition's released programme has no such session.")));
        return api.sendUnconditionally(new ReportCommand.Remind(
                ReportCommand.reportId(id),
                ReportSubject.of(session),
                rules.requiresReport(session) ? ReportTimes.of(rules).deadlines(session.endsAt()) : Map.of()));
    }
}
