package igf.participation.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.participation.report.ReportCommand.Call;
import igf.participation.report.ReportCommand.File;
import igf.participation.report.ReportCommand.Miss;
import igf.participation.report.ReportCommand.Publish;
import igf.participation.report.ReportCommand.Remind;
import igf.participation.report.ReportEvent.Called;
import igf.participation.report.ReportEvent.Filed;
import igf.participation.report.ReportEvent.Missed;
import igf.participation.report.ReportEvent.Published;
import igf.participation.report.ReportEvent.Reminded;
import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable ReportSubject subject;
    private @Nullable ReportContent content;
    private ReportStanding standing = ReportStanding.NOTHING;
    private Map<ReportKind, Instant> due = new EnumMap<>(ReportKind.class);

    Report() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Call command) {
        if (!standing.has(command.kind()) && !command.dueAt().equals(due.get(command.kind()))) {
            apply(new Called(command.subject(), command.kind(), command.dueAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Miss command) {
        var called = due.get(command.kind());
        var current = called == null || called.equals(command.dueAt());
        if (current && !standing.has(command.kind()) && !standing.overdue().contains(command.kind())) {
            apply(new Missed(command.subject(), command.kind(), command.dueAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReportState handle(File command, Context context) {
        if (standing.published()) {
            throw new Refused(Refusal.conflict("PUBLISHED", "The report is published and can no longer be changed."));
        }
        Refused.when(missing(command.content()));
        if (!command.content().equals(content)) {
            apply(new Filed(
                    command.subject(),
                    command.content(),
                    context.now(),
                    context.actor().person()));
        }
        return new ReportState(standing, content, due);
    }

    private ArrayList<Refusal> missing(ReportContent filed) {
        var missing = new ArrayList<Refusal>();
        if (filed.keyTakeaways().isEmpty()) {
            missing.add(Refusal.rule("FIELD_REQUIRED", "/keyTakeaways", "A report needs at least one key takeaway."));
        }
        if (filed.callToAction().isEmpty()) {
            missing.add(Refusal.rule("FIELD_REQUIRED", "/callToAction", "A report needs at least one call to action."));
        }
        if (standing.has(ReportKind.FULL) && filed.kind() == ReportKind.SHORT) {
            missing.add(Refusal.rule(
                    "FIELD_REQUIRED", "/summary", "The full report is filed already: it keeps its summary."));
        }
        return missing;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Remind command, Context context) {
        for (var due : command.due().entrySet()) {
            if (!standing.has(due.getKey())) {
                apply(new Reminded(command.subject(), due.getKey(), due.getValue(), context.now()));
                return;
            }
        }
        throw new Refused(Refusal.rule("NOTHING_MISSING", "/sessions", "All that is asked for is filed."));
    }

    @CommandHandler
    ReportState handle(Publish command, Context context) {
        if (!standing.has(ReportKind.FULL)) {
            throw new Refused(Refusal.conflict("NOT_COMPLETE", "Only a full report can be published."));
        }
        if (!standing.published()) {
            apply(new Published(Objects.requireNonNull(subject), context.now()));
        }
        return new ReportState(standing, content, due);
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        subject = event.subject();
        id = ReportCommand.reportOf(event.subject().session());
        switch (event) {
            case Called e -> {
                due.put(e.kind(), e.dueAt());
                standing = standing.call(e.kind());
            }
            case Filed e -> {
                content = e.content();
                standing = standing.file(e.content().kind());
            }
            case Missed e -> standing = standing.miss(e.kind());
            case Reminded e -> {}
            case Published e -> standing = standing.publish();
        }
    }
}
