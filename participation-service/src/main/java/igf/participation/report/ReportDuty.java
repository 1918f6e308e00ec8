package igf.participation.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of one of a session's two reports.
 *
 * @param until the deadline; null while the report is not called for
 */
public record ReportDuty(Stage stage, @Nullable Instant until) {

    static final ReportDuty NOT_DUE = new ReportDuty(Stage.NOT_DUE, null);
    static final ReportDuty FILED = new ReportDuty(Stage.FILED, null);
    static final ReportDuty WAIVED = new ReportDuty(Stage.WAIVED, null);

    public enum Stage {
        /** The session has not ended, or the short report's deadline has not passed. */
        NOT_DUE,
        DUE,
        OVERDUE,
        FILED,
        RETURNED,
        WAIVED
    }

    static ReportDuty due(Instant until) {
        return new ReportDuty(Stage.DUE, until);
    }

    ReportDuty toFiled() {
        return new ReportDuty(Stage.FILED, until);
    }

    boolean hasStage(Stage other) {
        return stage == other;
    }

    /** Returns whether the report was called for and is missing. */
    boolean isCalledFor() {
        return switch (stage) {
            case DUE, OVERDUE -> true;
            case NOT_DUE, FILED, RETURNED, WAIVED -> false;
        };
    }

    /** Returns whether somebody has to write it now. */
    boolean isDue() {
        return isCalledFor() || stage == Stage.RETURNED;
    }

    /** Returns whether somebody has to write it, now or later. */
    boolean isOpen() {
        return switch (stage) {
            case NOT_DUE, DUE, OVERDUE, RETURNED -> true;
            case FILED, WAIVED -> false;
        };
    }

    /** Returns whether this instant is its current deadline. */
    boolean hasDeadline(Instant at) {
        return switch (stage) {
            case DUE, RETURNED -> at.equals(until);
            case NOT_DUE, OVERDUE, FILED, WAIVED -> false;
        };
    }
}
