package igf.participation.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one of a session's two reports stands.
 *
 * @param until when it has to be there, or had to be; null while nobody asks for it
 */
public record ReportDuty(Stage stage, @Nullable Instant until) {

    static final ReportDuty NOT_DUE = new ReportDuty(Stage.NOT_DUE, null);
    static final ReportDuty FILED = new ReportDuty(Stage.FILED, null);
    static final ReportDuty WAIVED = new ReportDuty(Stage.WAIVED, null);

    public enum Stage {
        /** The session has not ended, or the short report's time still runs. */
        NOT_DUE,
        DUE,
        OVERDUE,
        FILED,
        /** Filed, and sent back to be corrected. */
        RETURNED,
        /** Nobody asks for it any more. */
        WAIVED
    }

    static ReportDuty due(Instant until) {
        return new ReportDuty(Stage.DUE, until);
    }

    ReportDuty filed() {
        return new ReportDuty(Stage.FILED, until);
    }

    boolean is(Stage other) {
        return stage == other;
    }

    /** Whether it was called for and did not come. */
    boolean isAsked() {
        return switch (stage) {
            case DUE, OVERDUE -> true;
            case NOT_DUE, FILED, RETURNED, WAIVED -> false;
        };
    }

    /** Whether somebody has to write it now. */
    boolean isDue() {
        return isAsked() || stage == Stage.RETURNED;
    }

    /** Whether somebody has to write it, now or later. */
    boolean isOpen() {
        return switch (stage) {
            case NOT_DUE, DUE, OVERDUE, RETURNED -> true;
            case FILED, WAIVED -> false;
        };
    }

    /** Whether its time runs out at an instant, and no other deadline has taken the place of that one. */
    boolean endsAt(Instant at) {
        return switch (stage) {
            case DUE, RETURNED -> at.equals(until);
            case NOT_DUE, OVERDUE, FILED, WAIVED -> false;
        };
    }
}
