package igf.participation.report;

import java.util.EnumSet;
import java.util.Set;

/** How far a session's report has come: what was filed, what was late, whether it is public. A full report is a short one too. */
public record ReportStanding(Set<ReportKind> filed, Set<ReportKind> overdue, boolean published) {

    public static final ReportStanding NOTHING = new ReportStanding(Set.of(), Set.of(), false);

    /** What the outside is told. */
    public enum State {
        DUE,
        SHORT_FILED,
        FULL_FILED,
        PUBLISHED,
        /** Something is missing whose time has run out. */
        OVERDUE
    }

    public ReportStanding {
        filed = Set.copyOf(filed);
        overdue = Set.copyOf(overdue);
    }

    public State state() {
        if (published) {
            return State.PUBLISHED;
        }
        if (has(ReportKind.FULL)) {
            return State.FULL_FILED;
        }
        if (missed(ReportKind.FULL) || missed(ReportKind.SHORT)) {
            return State.OVERDUE;
        }
        return has(ReportKind.SHORT) ? State.SHORT_FILED : State.DUE;
    }

    public boolean has(ReportKind kind) {
        return filed.contains(ReportKind.FULL) || filed.contains(kind);
    }

    private boolean missed(ReportKind kind) {
        return overdue.contains(kind) && !has(kind);
    }

    public ReportStanding file(ReportKind kind) {
        return new ReportStanding(with(filed, kind), overdue, published);
    }

    public ReportStanding miss(ReportKind kind) {
        return new ReportStanding(filed, with(overdue, kind), published);
    }

    /** A new deadline takes the place of one that was missed. */
    public ReportStanding call(ReportKind kind) {
        var left = EnumSet.noneOf(ReportKind.class);
        left.addAll(overdue);
        left.remove(kind);
        return new ReportStanding(filed, left, published);
    }

    public ReportStanding publish() {
        return new ReportStanding(filed, overdue, true);
    }

    private static Set<ReportKind> with(Set<ReportKind> some, ReportKind one) {
        var all = EnumSet.noneOf(ReportKind.class);
        all.addAll(some);
        all.add(one);
        return all;
    }
}
