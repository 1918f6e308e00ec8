package igf.participation.report;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class ReportRefusal {

    static final Refusal PUBLISHED = Refusal.conflict(
            "PUBLISHED", "The report is published. It can be changed after the secretariat has returned it.");
    static final Refusal NOT_COMPLETE = Refusal.conflict(
            "NOT_COMPLETE", "Only a full report can be published, or a short one whose full one is waived.");
    static final Refusal NOTHING_MISSING =
            Refusal.conflict("NOTHING_MISSING", "No part of this report is missing, so there is nothing to waive.");
    static final Refusal NOTHING_TO_REMIND_OF =
            Refusal.rule("NOTHING_MISSING", "/sessions", "All that is asked for is filed.");
    static final Refusal NOTHING_FILED =
            Refusal.conflict("NOTHING_FILED", "No report was filed that could be corrected.");
    static final Refusal NO_LATER_DATE =
            Refusal.rule("NO_LATER_DATE", "/dueAt", "Nothing that is missing is due before this date.");
    private static final Refusal IN_THE_PAST =
            Refusal.rule("DUE_IN_THE_PAST", "/dueAt", "The new date is in the past. Choose a later one.");

    private ReportRefusal() {}

    static void requireFuture(Instant dueAt, Instant now) {
        if (!dueAt.isAfter(now)) {
            throw new RefusedException(IN_THE_PAST);
        }
    }

    /** @param lastFiled what was filed before; null if nothing */
    static List<Refusal> missingFields(ReportContent filed, @Nullable ReportContent lastFiled) {
        var missing = new ArrayList<Refusal>();
        if (filed.keyTakeaways().isEmpty()) {
            missing.add(Refusal.rule("FIELD_REQUIRED", "/keyTakeaways", "A report needs at least one key takeaway."));
        }
        if (filed.callToAction().isEmpty()) {
            missing.add(Refusal.rule("FIELD_REQUIRED", "/callToAction", "A report needs at least one call to action."));
        }
        if (lastFiled != null && lastFiled.kind() == ReportKind.FULL && filed.kind() == ReportKind.SHORT) {
            missing.add(Refusal.rule(
                    "FIELD_REQUIRED", "/summary", "The full report is filed already: it keeps its summary."));
        }
        return missing;
    }
}
