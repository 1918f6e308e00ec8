package igf.proposal.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The state of a proposal's conditions.
 *
 * @param decidedAt time of the decision with these conditions
 * @param dueAt deadline of all conditions without an {@link Condition#extension}; null if there is none
 * @param remindAt times of the reminders that are not sent yet
 */
public record ConditionsState(
        UUID proposal,
        Instant decidedAt,
        List<Condition> conditions,
        @Nullable Instant dueAt,
        Status status,
        List<Instant> remindAt) {

    public enum Status {
        OPEN,
        MET,
        LAPSED
    }

    public ConditionsState {
        conditions = List.copyOf(conditions);
        // Null in older snapshots.
        remindAt = remindAt == null ? List.of() : List.copyOf(remindAt);
    }

    static ConditionsState of(ConditionsEvent.WereSet e) {
        return new ConditionsState(
                e.proposal(),
                e.decidedAt(),
                e.conditions().stream().map(Condition::of).toList(),
                e.dueAt(),
                Status.OPEN,
                e.remindAt());
    }

    ConditionsState after(ConditionsEvent event) {
        return switch (event) {
            case ConditionsEvent.WereSet e -> of(e);
            case ConditionsEvent.EvidenceHandedIn e ->
                withCondition(e.number(), conditions.get(e.number() - 1).withEvidence(e.evidence()));
            case ConditionsEvent.Judged e ->
                withCondition(e.number(), conditions.get(e.number() - 1).withJudgement(e.met(), e.note()));
            case ConditionsEvent.Extended e ->
                withCondition(e.number(), conditions.get(e.number() - 1).withExtension(e.dueAt(), e.remindAt()));
            case ConditionsEvent.Reminded e ->
                new ConditionsState(
                        proposal,
                        decidedAt,
                        conditions.stream()
                                .map(condition -> condition.withRemindersAfter(e.due()))
                                .toList(),
                        dueAt,
                        status,
                        remindAt.stream().filter(at -> at.isAfter(e.due())).toList());
            case ConditionsEvent.Met e -> withStatus(Status.MET);
            case ConditionsEvent.Lapsed e -> withStatus(Status.LAPSED);
        };
    }

    private ConditionsState withCondition(int number, Condition condition) {
        var changed = new ArrayList<>(conditions);
        changed.set(number - 1, condition);
        return new ConditionsState(proposal, decidedAt, changed, dueAt, status, remindAt);
    }

    private ConditionsState withStatus(Status newStatus) {
        return new ConditionsState(proposal, decidedAt, conditions, dueAt, newStatus, remindAt);
    }

    /**
     * Returns the deadline of a condition.
     *
     * @param number from 1
     */
    public @Nullable Instant dueAt(int number) {
        return dueAt(conditions.get(number - 1));
    }

    private @Nullable Instant dueAt(Condition condition) {
        return condition.extension() == null ? dueAt : condition.extension().dueAt();
    }

    boolean isDue(Instant deadline) {
        return conditions.stream().anyMatch(condition -> deadline.equals(dueAt(condition)));
    }

    /** @param unmetConditions texts of the conditions that need evidence until {@code dueAt} */
    record Reminder(List<String> unmetConditions, Instant dueAt) {}

    /** Returns the reminder planned for this time; null if there is none or no condition needs evidence. */
    @Nullable
    Reminder reminderAt(Instant planned) {
        if (status != Status.OPEN) {
            return null;
        }
        var due = conditions.stream()
                .filter(condition ->
                        condition.needsEvidence() && reminders(condition).contains(planned))
                .map(this::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return due == null
                ? null
                : new Reminder(texts(condition -> condition.needsEvidence() && due.equals(dueAt(condition))), due);
    }

    private List<Instant> reminders(Condition condition) {
        return condition.extension() == null ? remindAt : condition.extension().remindAt();
    }

    private List<String> texts(Predicate<Condition> filter) {
        return conditions.stream().filter(filter).map(Condition::text).toList();
    }

    boolean areAllMet() {
        return conditions.stream().allMatch(Condition::isMet);
    }

    /** Returns the texts of conditions that missed their deadline; none while any evidence waits for a judgement. */
    List<String> overdueConditions(Instant now) {
        return conditions.stream().anyMatch(Condition::awaitsJudgement)
                ? List.of()
                : texts(condition -> !condition.isMet() && isOver(dueAt(condition), now));
    }

    private static boolean isOver(@Nullable Instant due, Instant now) {
        return due != null && !now.isBefore(due);
    }
}
