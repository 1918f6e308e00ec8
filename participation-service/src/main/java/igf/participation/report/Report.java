// Long: the handlers of a report's commands, each in a few lines.
package igf.participation.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.report.ReportStandingState;
import igf.participation.report.ReportCommand.End;
import igf.participation.report.ReportCommand.Extend;
import igf.participation.report.ReportCommand.File;
import igf.participation.report.ReportCommand.KeepDraft;
import igf.participation.report.ReportCommand.Lapse;
import igf.participation.report.ReportCommand.LapseCorrection;
import igf.participation.report.ReportCommand.Move;
import igf.participation.report.ReportCommand.Publish;
import igf.participation.report.ReportCommand.Remind;
import igf.participation.report.ReportCommand.RemindInTime;
import igf.participation.report.ReportCommand.Return;
import igf.participation.report.ReportCommand.Waive;
import igf.participation.report.ReportDuty.Stage;
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
import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(snapshotTriggerDefinition = "snapshots")
class Report {

    private static final Duration CORRECTION_TIME = Duration.ofDays(7);

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable ReportSubject subject;
    private ReportState state = ReportState.INITIAL;
    private @Nullable Reminded reminded;

    Report() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(End command) {
        recordEnd(command.subject(), command.endedAt(), command.due());
    }

    /** Records the end of the session and calls for the first report, even if something was filed before. */
    private void recordEnd(ReportSubject reportSubject, Instant endedAt, Map<ReportKind, Instant> byEdition) {
        recordMove(reportSubject, endedAt);
        if (standing().endedAt() == null) {
            apply(new SessionEnded(reportSubject, endedAt, standing().requiredDeadlines(byEdition)));
        }
        byEdition.keySet().stream().findFirst().ifPresent(first -> callFor(reportSubject, first, byEdition));
    }

    @CommandHandler
    void handle(Move command) {
        recordMove(command.subject(), command.endsAt());
    }

    private void recordMove(ReportSubject reportSubject, Instant endsAt) {
        var endedAt = standing().endedAt();
        if (endedAt != null && !endedAt.equals(endsAt)) {
            apply(new Postponed(reportSubject, endsAt));
        }
    }

    /** The end of the short report's deadline calls for the full report, whether or not the short one was filed. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Lapse command) {
        var current = isCurrent(command);
        recordEnd(command.subject(), command.endedAt(), command.due());
        if (current) {
            recordMissed(command.subject(), command.kind(), command.dueAt());
            if (command.kind() == ReportKind.SHORT) {
                callFor(command.subject(), ReportKind.FULL, command.due());
            }
        }
    }

    /**
     * Returns whether this deadline still counts: the session has not moved since, and the deadline was not extended.
     */
    private boolean isCurrent(Lapse command) {
        var endedAt = standing().endedAt();
        var setByThisEnd = endedAt == null
                ? command.dueAt().equals(standing().duty(command.kind()).until())
                : endedAt.equals(command.endedAt());
        return setByThisEnd && !standing().effectiveDue(command.dueAt()).isAfter(command.dueAt());
    }

    @CommandHandler
    void handle(LapseCorrection command) {
        for (var duty : standing().duties().entrySet()) {
            if (duty.getValue().hasStage(Stage.RETURNED)) {
                recordMissed(command.subject(), duty.getKey(), command.dueAt());
            }
        }
    }

    private void callFor(ReportSubject reportSubject, ReportKind kind, Map<ReportKind, Instant> due) {
        var byEdition = due.get(kind);
        if (byEdition != null && !state.hasFiled(kind)) {
            var at = standing().effectiveDue(byEdition);
            var duty = standing().duty(kind);
            if (duty.hasStage(Stage.NOT_DUE)
                    || duty.isCalledFor() && at.isAfter(Objects.requireNonNull(duty.until()))) {
                apply(new Called(reportSubject, kind, at));
            }
        }
    }

    private void recordMissed(ReportSubject reportSubject, ReportKind kind, Instant at) {
        if (standing().duty(kind).hasDeadline(at)) {
            apply(new Missed(reportSubject.withResponsibleOrganizers(state.organizers()), kind, at));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReportState handle(File command, Context context) {
        requireUnpublished();
        RefusedException.throwIfAny(ReportRefusal.missingFields(command.content(), state.content()));
        if (!command.content().equals(state.content())
                || !standing().duty(command.content().kind()).hasStage(Stage.FILED)) {
            apply(new Filed(
                    command.subject(),
                    command.content(),
                    context.now(),
                    context.actor().person()));
        }
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReportState handle(KeepDraft command, Context context) {
        requireUnpublished();
        var draft = state.draft();
        var saved = draft == null ? new ReportContent(List.of(), List.of(), null) : draft.content();
        if (subject == null || !command.content().equals(saved)) {
            apply(new Drafted(
                    command.subject(),
                    command.content(),
                    context.now(),
                    context.actor().person()));
        }
        return state;
    }

    private void requireUnpublished() {
        if (standing().state() == ReportStandingState.PUBLISHED) {
            throw new RefusedException(ReportRefusal.PUBLISHED);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Remind command, Context context) {
        for (var due : standing().effectiveDue(command.due()).entrySet()) {
            if (standing().duty(due.getKey()).isOpen()) {
                apply(new Reminded(
                        command.subject().withResponsibleOrganizers(state.organizers()),
                        due.getKey(),
                        due.getValue(),
                        context.now()));
                return;
            }
        }
        throw new RefusedException(ReportRefusal.NOTHING_TO_REMIND_OF);
    }

    /** Skips the reminder if a manual one went out within the notice period of this deadline. */
    @CommandHandler
    void handle(RemindInTime command, Context context) {
        var dueAt = command.dueAt();
        var from = dueAt.minus(ReportTimes.NOTICE);
        if (!context.now().isBefore(dueAt)
                || reminded != null
                        && reminded.dueAt().equals(dueAt)
                        && !reminded.at().isBefore(from)) {
            return;
        }
        standing().duties().entrySet().stream()
                .filter(duty -> duty.getValue().hasDeadline(dueAt))
                .findFirst()
                .ifPresent(duty -> apply(new Reminded(
                        command.subject().withResponsibleOrganizers(state.organizers()),
                        duty.getKey(),
                        dueAt,
                        context.now())));
    }

    @CommandHandler
    ReportState handle(Publish command, Context context) {
        var filed = state.content();
        if (filed == null || !standing().isComplete()) {
            throw new RefusedException(ReportRefusal.NOT_COMPLETE);
        }
        if (!standing().published()) {
            apply(new Published(
                    Objects.requireNonNull(subject),
                    context.now(),
                    state.versions().size() + 1));
        }
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReportState handle(Waive command, Context context) {
        if (standing().isComplete()) {
            throw new RefusedException(ReportRefusal.NOTHING_MISSING);
        }
        apply(new Waived(
                command.subject().withResponsibleOrganizers(state.organizers()), command.reason(), context.now()));
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReportState handle(Extend command, Context context) {
        ReportRefusal.requireFuture(command.dueAt(), context.now());
        var now = standing().effectiveDue(command.due());
        var later = now.keySet().stream()
                .filter(kind -> !standing().duty(kind).hasStage(Stage.FILED))
                .filter(kind -> command.dueAt().isAfter(Objects.requireNonNull(now.get(kind))))
                .toList();
        if (later.isEmpty()) {
            throw new RefusedException(ReportRefusal.NO_LATER_DATE);
        }
        apply(new Extended(
                command.subject().withResponsibleOrganizers(state.organizers()),
                later,
                later.stream().anyMatch(state::hasFiled),
                standing().withEarliestDeadline(command.dueAt()).requiredDeadlines(command.due()),
                command.dueAt(),
                command.reason(),
                context.now()));
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReportState handle(Return command, Context context) {
        var filed = state.content();
        if (filed == null) {
            throw new RefusedException(ReportRefusal.NOTHING_FILED);
        }
        var dueAt = command.dueAt() == null ? context.now().plus(CORRECTION_TIME) : command.dueAt();
        ReportRefusal.requireFuture(dueAt, context.now());
        apply(new Returned(
                command.subject().withResponsibleOrganizers(state.organizers()),
                filed.kind(),
                dueAt,
                command.reason(),
                context.now()));
        return state;
    }

    private ReportStanding standing() {
        return state.standing();
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        subject = event.subject();
        id = ReportCommand.reportId(event.subject().session());
        state = state.after(event);
        if (event instanceof Reminded last) {
            reminded = last;
        }
    }
}
