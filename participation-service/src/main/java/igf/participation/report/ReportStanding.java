package igf.participation.report;

import igf.api.report.ReportStandingState;
import igf.participation.report.ReportDuty.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session's two reports. A full report counts as a short one too.
 *
 * @param duties the state of each report
 * @param endedAt the end of the session from which the reports were called for; null before it, and in older events
 * @param extendedTo the earliest deadline set by the secretariat; null if none
 * @param published whether the last filed report is public
 */
public record ReportStanding(
        Map<ReportKind, ReportDuty> duties,
        @Nullable Instant endedAt,
        @Nullable Instant extendedTo,
        boolean published) {

    public static final ReportStanding INITIAL = new ReportStanding(
            Map.of(ReportKind.SHORT, ReportDuty.NOT_DUE, ReportKind.FULL, ReportDuty.NOT_DUE), null, null, false);

    public ReportStanding {
        duties = Collections.unmodifiableMap(copy(duties));
    }

    public ReportStandingState state() {
        if (hasAny(Stage.OVERDUE)) {
            return ReportStandingState.OVERDUE;
        }
        if (hasAny(Stage.RETURNED)) {
            return ReportStandingState.RETURNED;
        }
        if (published) {
            return ReportStandingState.PUBLISHED;
        }
        if (duty(ReportKind.FULL).hasStage(Stage.FILED)) {
            return ReportStandingState.FULL_FILED;
        }
        if (hasAny(Stage.WAIVED)) {
            return ReportStandingState.WAIVED;
        }
        if (duty(ReportKind.SHORT).hasStage(Stage.FILED)) {
            return ReportStandingState.SHORT_FILED;
        }
        return hasAny(Stage.DUE) ? ReportStandingState.DUE : ReportStandingState.NOT_DUE;
    }

    private boolean hasAny(Stage stage) {
        return duties.values().stream().anyMatch(duty -> duty.hasStage(stage));
    }

    public ReportDuty duty(ReportKind kind) {
        return duties.getOrDefault(kind, ReportDuty.NOT_DUE);
    }

    /** Returns the earliest deadline, past or future, of the reports that somebody has to write now. */
    public Optional<Instant> earliestDeadline() {
        return duties.values().stream()
                .filter(ReportDuty::isDue)
                .flatMap(duty -> Stream.ofNullable(duty.until()))
                .min(Comparator.naturalOrder());
    }

    /** Returns whether nothing required is missing. */
    boolean isComplete() {
        return duties.values().stream().noneMatch(ReportDuty::isOpen);
    }

    /** Returns the later of the edition's deadline and the extension. */
    Instant effectiveDue(Instant byEdition) {
        return extendedTo == null || extendedTo.isBefore(byEdition) ? byEdition : extendedTo;
    }

    /** Returns the deadlines of all reports that an edition requires, filed or not. */
    Map<ReportKind, Instant> requiredDeadlines(Map<ReportKind, Instant> editionDeadlines) {
        var due = new EnumMap<ReportKind, Instant>(ReportKind.class);
        editionDeadlines.forEach((kind, at) -> due.put(kind, effectiveDue(at)));
        return due;
    }

    /**
     * Returns the deadline of each report: the current one if it was called for, otherwise the one that it will have.
     */
    public Map<ReportKind, Instant> effectiveDue(Map<ReportKind, Instant> byEdition) {
        var due = requiredDeadlines(byEdition);
        duties.forEach((kind, duty) -> {
            if (duty.until() != null) {
                due.put(kind, duty.until());
            }
        });
        return due;
    }

    ReportStanding end(Instant at) {
        return new ReportStanding(duties, at, extendedTo, published);
    }

    ReportStanding call(ReportKind kind, Instant until) {
        return with(other -> other == kind && !duty(kind).hasStage(Stage.FILED), duty -> ReportDuty.due(until));
    }

    ReportStanding miss(ReportKind kind, Instant until) {
        return with(
                other -> other == kind && !duty(kind).hasStage(Stage.FILED),
                duty -> new ReportDuty(Stage.OVERDUE, until));
    }

    ReportStanding file(ReportKind kind) {
        return new ReportStanding(duties, endedAt, extendedTo, false)
                .with(other -> includes(kind, other), ReportDuty::toFiled);
    }

    ReportStanding returnForCorrection(ReportKind kind, Instant until) {
        return with(other -> other == kind, duty -> new ReportDuty(Stage.RETURNED, until));
    }

    /** @param filed the report filed so far, which is accepted as it is; null if none */
    ReportStanding waive(@Nullable ReportKind filed) {
        return with(
                kind -> duty(kind).isOpen(),
                (kind, duty) -> includes(filed, kind) ? duty.toFiled() : ReportDuty.WAIVED);
    }

    /** Sets the earliest deadline; a later one that was set before stays. */
    ReportStanding withEarliestDeadline(Instant until) {
        return new ReportStanding(duties, endedAt, effectiveDue(until), published);
    }

    /** @param filed as for {@link #waive} */
    ReportStanding extend(Collection<ReportKind> kinds, Instant until, @Nullable ReportKind filed) {
        return withEarliestDeadline(until).with(kinds::contains, (kind, duty) -> {
            if (includes(filed, kind)) {
                return new ReportDuty(Stage.RETURNED, until);
            }
            return duty.isCalledFor() || duty.hasStage(Stage.WAIVED) && endedAt != null
                    ? ReportDuty.due(until)
                    : ReportDuty.NOT_DUE;
        });
    }

    /**
     * Resets the reports that were called for, because the session takes place at another time.
     *
     * @param filed as for {@link #waive}
     */
    ReportStanding postpone(@Nullable ReportKind filed) {
        return new ReportStanding(duties, null, extendedTo, published)
                .with(kind -> duty(kind).isCalledFor() && !includes(filed, kind), duty -> ReportDuty.NOT_DUE)
                .with(kind -> duty(kind).hasStage(Stage.FILED), duty -> ReportDuty.FILED);
    }

    /** A full report counts as a short one too. */
    private static boolean includes(@Nullable ReportKind filed, ReportKind kind) {
        return filed != null && kind.compareTo(filed) <= 0;
    }

    ReportStanding publish() {
        return new ReportStanding(duties, endedAt, extendedTo, true);
    }

    private interface DutyChange {
        ReportDuty apply(ReportKind kind, ReportDuty duty);
    }

    private ReportStanding with(Predicate<ReportKind> which, UnaryOperator<ReportDuty> change) {
        return with(which, (kind, duty) -> change.apply(duty));
    }

    private ReportStanding with(Predicate<ReportKind> which, DutyChange change) {
        var all = copy(duties);
        all.replaceAll((kind, duty) -> which.test(kind) ? change.apply(kind, duty) : duty);
        return new ReportStanding(all, endedAt, extendedTo, published);
    }

    private static Map<ReportKind, ReportDuty> copy(Map<ReportKind, ReportDuty> duties) {
        var all = new EnumMap<ReportKind, ReportDuty>(ReportKind.class);
        all.putAll(duties);
        return all;
    }
}
