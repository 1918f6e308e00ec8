package igf.participation.report.reaction;

import igf.participation.report.ReportCommand;
import igf.participation.report.ReportCommand.End;
import igf.participation.report.ReportCommand.Lapse;
import igf.participation.report.ReportCommand.LapseCorrection;
import igf.participation.report.ReportCommand.RemindInTime;
import igf.participation.report.ReportEvent;
import igf.participation.report.ReportEvent.Called;
import igf.participation.report.ReportEvent.Drafted;
import igf.participation.report.ReportEvent.Extended;
import igf.participation.report.ReportEvent.Filed;
import igf.participation.report.ReportEvent.Missed;
import igf.participation.report.ReportEvent.Postponed;
import igf.participation.report.ReportEvent.Published;
import igf.participation.report.ReportEvent.Reminded;
import igf.participation.report.ReportEvent.Returned;
import igf.participation.report.ReportEvent.SessionEnded;
import igf.participation.report.ReportEvent.Waived;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportSubject;
import igf.participation.report.ReportTimes;
import igf.participation.vocabulary.Session;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deadlines of a session's report, each stored under its name with the session's id as its subject. */
enum ReportDeadline {
    /** {@link ReportTimes#NOTICE} before the short report's deadline. */
    SHORT_NEARS("report.short-nears", null),
    FULL_NEARS("report.full-nears", null),
    CORRECTION_NEARS("report.correction-nears", null),
    /** The session is over: calls for the first report. */
    SESSION_ENDS("report.session-ends", null),
    /** The short report's deadline has passed: calls for the full one. */
    SHORT_ENDS("report.short-ends", SHORT_NEARS),
    FULL_ENDS("report.full-ends", FULL_NEARS),
    CORRECTION_ENDS("report.correction-ends", CORRECTION_NEARS);

    private final String key;
    private final @Nullable ReportDeadline reminder;

    ReportDeadline(String key, @Nullable ReportDeadline reminder) {
        this.key = key;
        this.reminder = reminder;
    }

    /** Returns the name under which the deadline is stored. */
    String key() {
        return key;
    }

    private static ReportDeadline of(ReportKind kind) {
        return kind == ReportKind.SHORT ? SHORT_ENDS : FULL_ENDS;
    }

    /**
     * Returns the deadlines that an event sets or, with an empty time, cancels. A deadline that is far enough away also
     * sets a reminder.
     *
     * @param recordedAt when the event was recorded
     */
    static Map<ReportDeadline, Optional<Instant>> changesBy(ReportEvent event, Instant recordedAt) {
        var all = new EnumMap<ReportDeadline, Optional<Instant>>(ReportDeadline.class);
        endsChangedBy(event).forEach((deadline, due) -> {
            all.put(deadline, due);
            if (deadline.reminder != null) {
                all.put(
                        deadline.reminder,
                        due.map(end -> end.minus(ReportTimes.NOTICE)).filter(recordedAt::isBefore));
            }
        });
        return all;
    }

    private static Map<ReportDeadline, Optional<Instant>> endsChangedBy(ReportEvent event) {
        return switch (event) {
            case SessionEnded e -> toEnds(e.due());
            case Called e -> toEnds(Map.of(e.kind(), e.dueAt()));
            case Extended e -> extended(e);
            case Returned e -> Map.of(CORRECTION_ENDS, Optional.of(e.dueAt()));
            // Keeps the short report's deadline, which calls for the full report.
            case Filed e ->
                e.content().kind() == ReportKind.FULL
                        ? lifted(SHORT_ENDS, FULL_ENDS, CORRECTION_ENDS)
                        : lifted(CORRECTION_ENDS);
            case Waived _ -> lifted(SHORT_ENDS, FULL_ENDS, CORRECTION_ENDS);
            case Postponed _ -> lifted(SHORT_ENDS, FULL_ENDS);
            case Missed _, Reminded _, Drafted _, Published _ -> Map.of();
        };
    }

    private static Map<ReportDeadline, Optional<Instant>> extended(Extended event) {
        var all = toEnds(event.due());
        if (event.toCorrect()) {
            all.put(CORRECTION_ENDS, Optional.of(event.dueAt()));
        }
        return all;
    }

    private static Map<ReportDeadline, Optional<Instant>> toEnds(Map<ReportKind, Instant> due) {
        var all = new EnumMap<ReportDeadline, Optional<Instant>>(ReportDeadline.class);
        due.forEach((kind, at) -> all.put(of(kind), Optional.of(at)));
        return all;
    }

    private static Map<ReportDeadline, Optional<Instant>> lifted(ReportDeadline... deadlines) {
        var all = new EnumMap<ReportDeadline, Optional<Instant>>(ReportDeadline.class);
        List.of(deadlines).forEach(deadline -> all.put(deadline, Optional.empty()));
        return all;
    }

    /**
     * Returns the command for a deadline that is due. Empty if an earlier end of the session set it: the current end
     * has set another.
     */
    Optional<ReportCommand> commandFor(Session session, Instant due, ReportTimes times) {
        var id = ReportCommand.reportId(session.id());
        var subject = ReportSubject.of(session);
        var end = session.endsAt();
        var deadlines = times.deadlines(end);
        var command = switch (this) {
            case SESSION_ENDS -> new End(id, subject, end, deadlines);
            case SHORT_ENDS -> new Lapse(id, subject, ReportKind.SHORT, due, end, deadlines);
            case FULL_ENDS -> new Lapse(id, subject, ReportKind.FULL, due, end, deadlines);
            case CORRECTION_ENDS -> new LapseCorrection(id, subject, due);
            case SHORT_NEARS, FULL_NEARS, CORRECTION_NEARS ->
                new RemindInTime(id, subject, due.plus(ReportTimes.NOTICE));
        };
        var isCorrection = this == CORRECTION_ENDS || this == CORRECTION_NEARS;
        return !isCorrection && end.isAfter(due) ? Optional.empty() : Optional.of(command);
    }
}
