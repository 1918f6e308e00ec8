package igf.participation.report.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;
import static igf.participation.report.view.ReportView.REPORTS;

import igf.api.report.ReportStandingState;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportState;
import igf.participation.vocabulary.EditionCounter;
import igf.platform.view.ViewReader;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class ReportQueries implements EditionCounter {

    private final Views views;
    private final ReportView view;

    ReportQueries(Views views, ReportView view) {
        this.views = views;
        this.view = view;
    }

    /** @param version the report's version, for the ETag */
    public record Versioned(ReportState state, long version) {}

    /** Finds a report; empty until it is called for or filed. */
    public Optional<Versioned> find(UUID session) {
        return views.reader(view, REPORTS).find(session).map(found -> new Versioned(found.report(), found.version()));
    }

    /**
     * A report that was called for or filed.
     *
     * @param sessionId the session's id
     * @param number the session's number in its edition
     * @param title the session's title
     * @param state DUE, SHORT_FILED, FULL_FILED, PUBLISHED, OVERDUE, RETURNED or WAIVED
     * @param dueAt deadlines of the short and the full report, as far as they were called for
     * @param filedAt when it was last filed; null before the first time
     * @param remindedAt when the last reminder was sent; null if none was
     * @param writers how many people would get a reminder now
     */
    public record Line(
            UUID sessionId,
            int number,
            String title,
            ReportStandingState state,
            Map<ReportKind, Instant> dueAt,
            @Nullable String filedAt,
            @Nullable String remindedAt,
            int writers) {}

    public ViewReader<StoredReport> reports() {
        return views.reader(view, REPORTS);
    }

    /** Returns the log position that the view has applied. */
    public long position() {
        return views.asOf(view).position();
    }

    /** @param state null for all that were called for, filed or waived */
    public static Bson filter(String edition, @Nullable ReportStandingState state) {
        return and(
                REPORTS.matches(StoredReport::edition, edition),
                state == null
                        ? ne(REPORTS.member(StoredReport::state), ReportStandingState.NOT_DUE.name())
                        : REPORTS.matches(StoredReport::state, state));
    }

    public static Line toLine(StoredReport stored, int writers) {
        return new Line(
                stored.id(),
                stored.number(),
                stored.title(),
                stored.state(),
                stored.report().standing().effectiveDue(Map.of()),
                text(stored.filedAt()),
                text(stored.remindedAt()),
                writers);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    @Override
    public EditionCounts count(String edition) {
        var asOf = views.asOf(view);
        return new EditionCounts(
                Map.of(
                        "reportsDue", count(edition, ReportStandingState.DUE, ReportStandingState.RETURNED),
                        "reportsOverdue", count(edition, ReportStandingState.OVERDUE),
                        "reportsFiled",
                                count(
                                        edition,
                                        ReportStandingState.SHORT_FILED,
                                        ReportStandingState.FULL_FILED,
                                        ReportStandingState.PUBLISHED)),
                asOf.position(),
                asOf.recordedAt());
    }

    private int count(String edition, ReportStandingState... states) {
        return (int) reports()
                .count(and(
                        REPORTS.matches(StoredReport::edition, edition),
                        REPORTS.matchesAny(StoredReport::state, List.of(states))));
    }
}
