package igf.participation.report.web;

import igf.api.report.ReportStandingState;
import igf.participation.programme.Programme;
import igf.participation.report.ReportState;
import igf.participation.report.ReportSubject;
import igf.participation.report.view.ReportQueries;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Allows the session's rapporteurs, or its organizers if it has none. Once the report is overdue or returned, it allows
 * the organizers too. The organizers on the current roster and those at the end of the session both count.
 */
@Component
class ReporterGuard implements Guard {

    private static final Set<ReportStandingState> LATE =
            Set.of(ReportStandingState.OVERDUE, ReportStandingState.RETURNED);

    private final Programme programme;
    private final ReportQueries queries;

    ReporterGuard(Programme programme, ReportQueries queries) {
        this.programme = programme;
        this.queries = queries;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        try {
            return mayFile(caller, UUID.fromString(path.getOrDefault("session", "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean mayFile(Caller caller, UUID session) {
        return isAmong(caller, session, (known, report) -> {
            var late = LATE.contains(report.standing().state());
            return late ? concat(known.reportWriters(), organizers(known, report)) : known.reportWriters();
        });
    }

    /** Returns whether the caller writes the report or is responsible for it. */
    boolean isInvolved(Caller caller, UUID session) {
        return isAmong(caller, session, (known, report) -> concat(known.reportWriters(), organizers(known, report)));
    }

    private static List<SessionPerson> organizers(Session known, ReportState report) {
        return concat(known.organizers(), ReportSubject.responsibleOrganizers(report.organizers(), known.organizers()));
    }

    private static List<SessionPerson> concat(List<SessionPerson> first, List<SessionPerson> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private boolean isAmong(Caller caller, UUID session, BiFunction<Session, ReportState, List<SessionPerson>> people) {
        var person = caller.person();
        return person != null
                && programme
                        .findOrAwait(session)
                        .or(() -> programme.findHeld(session))
                        .filter(known -> programme.isAmong(person, people.apply(known, report(session))))
                        .isPresent();
    }

    private ReportState report(UUID session) {
        return queries.find(session).map(ReportQueries.Versioned::state).orElse(ReportState.INITIAL);
    }
}
