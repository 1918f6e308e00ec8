// Long: an aggregate has one handler per command.
package igf.proposal.round;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.review.Allotment;
import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewRefusal;
import igf.proposal.review.RoundEvent;
import igf.proposal.round.RoundCommand.ReviewerStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Assigns reviewers to the proposals of one edition. One aggregate per edition, because it balances load and conflicts
 * over all proposals.
 */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class ReviewRound {

    private static final int MAX_PER_PROPOSAL = 1000;

    @AggregateIdentifier
    private @Nullable String id;

    private Map<UUID, AssignmentRecord> handed = new HashMap<>();
    private RoundEvent.@Nullable Planned planned;
    private RoundEvent.@Nullable Scheduled schedule;
    private boolean closed;
    /**
     * Whether proposals were assigned, or the ranking was shown. From then on, a reviewer who could withdraw a conflict
     * could find out by guessing whose a proposal is.
     */
    private boolean revealing;

    private Map<UUID, ConflictDeclaration> declared = new HashMap<>();
    private Set<UUID> reopened = new HashSet<>();
    private Set<Instant> reminders = new TreeSet<>();

    private record AssignmentRecord(
            List<Allotment.Assignment> assignments, List<Allotment.Exclusion> exclusions, int missing) {}

    ReviewRound() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<Allotment> handle(RoundCommand.Assign command) {
        if (closed) {
            throw new RefusedException(ReviewRefusal.ROUND_CLOSED);
        }
        if (command.perProposal() < 1 || command.perProposal() > MAX_PER_PROPOSAL) {
            throw new RefusedException(Refusal.rule(
                    "PER_PROPOSAL",
                    "/perProposal",
                    "perProposal must be a number from 1 to " + MAX_PER_PROPOSAL + "."));
        }
        if (command.reviewers().isEmpty()) {
            throw new RefusedException(ReviewRefusal.NO_REVIEWERS);
        }
        var plan = new RoundEvent.Planned(command.edition(), command.perProposal(), command.seed(), Assigner.METHOD);
        return assign(plan, command.candidates(), command.reviewers());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<Allotment> handle(RoundCommand.TopUp command) {
        if (closed) {
            throw new RefusedException(ReviewRefusal.ROUND_CLOSED);
        }
        if (planned == null) {
            throw new RefusedException(ReviewRefusal.NOTHING_HANDED_OUT);
        }
        return assign(planned, command.candidates(), command.reviewers());
    }

    private List<Allotment> assign(
            RoundEvent.Planned plan, List<ReviewableProposal> candidates, List<Panelist> reviewers) {
        var before = new HashMap<UUID, List<Allotment.Assignment>>();
        handed.forEach((proposal, recorded) -> before.put(proposal, recorded.assignments()));
        var panel = reviewers.stream()
                .map(each -> each.withConflicts(declared.getOrDefault(each.person(), ConflictDeclaration.NONE)))
                .toList();
        var allotments = Assigner.assign(plan.seed(), plan.perProposal(), candidates, panel, before);
        if (!plan.equals(planned)) {
            apply(plan);
        }
        for (var allotment : allotments) {
            var current = new AssignmentRecord(allotment.assignments(), allotment.exclusions(), allotment.missing());
            if (!current.equals(handed.get(allotment.proposal()))) {
                apply(new RoundEvent.Assigned(
                        plan.edition(),
                        allotment.proposal(),
                        current.assignments(),
                        current.exclusions(),
                        current.missing(),
                        releasedReviewers(before.getOrDefault(allotment.proposal(), List.of()), current.assignments()),
                        allotment.passedOver()));
            }
        }
        return allotments;
    }

    private static List<UUID> releasedReviewers(List<Allotment.Assignment> before, List<Allotment.Assignment> now) {
        return before.stream()
                .map(Allotment.Assignment::reviewer)
                .filter(reviewer ->
                        now.stream().noneMatch(each -> each.reviewer().equals(reviewer)))
                .toList();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RoundCommand.DeclareConflicts command) {
        var before = declared.getOrDefault(command.reviewer(), ConflictDeclaration.NONE);
        if (command.declared().equals(before)) {
            return;
        }
        if (isFinal(command.reviewer()) && !command.declared().includesAllOf(before)) {
            throw new RefusedException(ReviewRefusal.CONFLICT_FINAL);
        }
        apply(new RoundEvent.ConflictsDeclared(
                command.edition(), command.reviewer(), command.declared(), command.reason()));
    }

    private boolean isFinal(UUID reviewer) {
        return revealing && !reopened.contains(reviewer);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RoundCommand.ReopenConflicts command) {
        var before = declared.getOrDefault(command.reviewer(), ConflictDeclaration.NONE);
        if (!isFinal(command.reviewer()) || before.equals(ConflictDeclaration.NONE)) {
            throw new RefusedException(ReviewRefusal.NOTHING_DECLARED);
        }
        apply(new RoundEvent.ConflictsReopened(command.edition(), command.reviewer(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RoundCommand.Close command) {
        var plannedEnd = schedule == null ? null : schedule.closesAt();
        if (!closed && (command.due() == null || command.due().equals(plannedEnd))) {
            apply(new RoundEvent.Closed(command.edition(), assignedReviewers()));
        }
    }

    private List<UUID> assignedReviewers() {
        return handed.values().stream()
                .flatMap(each -> each.assignments().stream())
                .map(Allotment.Assignment::reviewer)
                .distinct()
                .sorted()
                .toList();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RoundCommand.Reopen command) {
        if (!closed) {
            throw new RefusedException(ReviewRefusal.ROUND_OPEN);
        }
        apply(new RoundEvent.Reopened(command.edition(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RoundCommand.Schedule command) {
        if (closed) {
            throw new RefusedException(ReviewRefusal.ROUND_CLOSED);
        }
        if (command.remindAt().stream().anyMatch(at -> !at.isBefore(command.closesAt()))) {
            throw new RefusedException(ReviewRefusal.REMINDER_TOO_LATE);
        }
        var next = new RoundEvent.Scheduled(command.edition(), command.closesAt(), command.remindAt());
        if (!next.equals(schedule)) {
            apply(next);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RoundCommand.Remind command) {
        if (!closed && isReminderDue(command.due())) {
            command.reviewers()
                    .forEach(reviewer -> apply(new RoundEvent.Reminded(
                            command.edition(),
                            reviewer.reviewer(),
                            reviewer.name(),
                            reviewer.email(),
                            reviewer.open(),
                            schedule == null ? null : schedule.closesAt(),
                            command.due(),
                            reviewer.language())));
        }
    }

    /** Returns whether the reminder is due. A deadline may fire twice but must cause only one mail. */
    private boolean isReminderDue(@Nullable Instant due) {
        return due == null || schedule != null && schedule.remindAt().contains(due) && !reminders.contains(due);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RoundCommand.Rewind command) {
        apply(new RoundEvent.Rewound(
                command.edition(), command.rewind(), command.to(), command.reviewer(), command.reason()));
    }

    ReviewerStatus reviewerStatus(UUID proposal, UUID reviewer) {
        var recorded = handed.get(proposal);
        var assigned = recorded != null
                && recorded.assignments().stream()
                        .anyMatch(each -> each.reviewer().equals(reviewer));
        return new ReviewerStatus(assigned, closed, declared.getOrDefault(reviewer, ConflictDeclaration.NONE));
    }

    boolean isClosed() {
        return closed;
    }

    @EventSourcingHandler
    void on(RoundEvent event) {
        id = ReviewId.roundId(event.edition());
        switch (event) {
            case RoundEvent.Planned e -> {
                planned = e;
                revealing = true;
            }
            case RoundEvent.Assigned e ->
                handed.put(e.proposal(), new AssignmentRecord(e.assignments(), e.exclusions(), e.missing()));
            case RoundEvent.ConflictsDeclared e -> {
                declared.put(e.reviewer(), e.declared());
                reopened.remove(e.reviewer());
            }
            case RoundEvent.ConflictsReopened e -> reopened.add(e.reviewer());
            case RoundEvent.Closed e -> {
                closed = true;
                revealing = true;
                schedule = null;
            }
            case RoundEvent.Reopened e -> closed = false;
            case RoundEvent.Scheduled e -> schedule = e;
            case RoundEvent.Reminded e -> {
                if (e.due() != null) {
                    reminders.add(e.due());
                }
            }
            case RoundEvent.Rewound e -> {}
        }
    }
}
