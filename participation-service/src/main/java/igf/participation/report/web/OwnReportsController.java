package igf.participation.report.web;

import igf.api.report.OwnReport;
import igf.participation.identity.LinkedIds;
import igf.participation.programme.Programme;
import igf.participation.report.ReportStanding;
import igf.participation.report.view.ReportQueries;
import igf.participation.vocabulary.Session;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/people/me/reports")
class OwnReportsController {

    private final Programme programme;
    private final ReportQueries queries;
    private final ReporterGuard reporter;
    private final LinkedIds links;

    OwnReportsController(Programme programme, ReportQueries queries, ReporterGuard reporter, LinkedIds links) {
        this.programme = programme;
        this.queries = queries;
        this.reporter = reporter;
        this.links = links;
    }

    private static OwnReport toOwnReport(Session session, ReportStanding standing, Instant dueAt) {
        return new OwnReport(
                session.id(), session.edition(), session.number(), session.title(), standing.state(), dueAt);
    }

    /**
     * Lists the reports that the caller has to write. They are the reports of all editions that the caller may file and
     * that are due, overdue or returned, the earliest deadline first. There is one page. 404 for a caller that is not a
     * person.
     */
    @GetMapping
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Pages.Page<OwnReport>> ownReports(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw Problem.notFound();
        }
        var items = links.linkedIds(person).stream()
                .flatMap(id -> programme.allSessionsOfPerson(id).stream())
                .distinct()
                .flatMap(session -> findDueReport(session).stream())
                .filter(report -> reporter.mayFile(caller, report.sessionId()))
                .sorted(Comparator.comparing(OwnReport::dueAt).thenComparing(OwnReport::sessionId))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Pages.Page<>(items, null));
    }

    private Optional<OwnReport> findDueReport(UUID id) {
        return queries.find(id)
                .map(report -> report.state().standing())
                .flatMap(standing -> standing.earliestDeadline()
                        .flatMap(
                                dueAt -> programme.findHeld(id).map(session -> toOwnReport(session, standing, dueAt))));
    }
}
