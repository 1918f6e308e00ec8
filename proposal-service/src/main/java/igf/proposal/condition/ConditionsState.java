package igf.proposal.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a proposal as their events made them.
 *
 * @param decidedAt of the decision that they belong to
 * @param dueAt null if they never lapse by themselves
 * @param remindAt reminders that did not come yet
 */
public record ConditionsState(
        UUID proposal,
        Instant decidedAt,
        List<Condition> conditions,
        @Nullable Instant dueAt,
        Status status,
        List<Instant> remindAt) {

    /** Whether there is still something to do. */
    public enum Status {
        OPEN,
        MET,
        LAPSED
    }

    public ConditionsState {
        conditions = List.copyOf(conditions);
        // A snapshot may be older than this member.
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
                with(e.number(), conditions.get(e.number() - 1).with(e.evidence()));
            case ConditionsEvent.Judged e ->
                with(e.number(), conditions.get(e.number() - 1).judged(e.met(), e.note()));
            case ConditionsEvent.Reminded e ->
                new ConditionsState(
                        proposal,
                        decidedAt,
                        conditions,
                        dueAt,
                        status,
                        remindAt.stream().filter(at -> at.isAfter(e.due())).toList());
            case ConditionsEvent.Met e -> in(Status.MET);
            case ConditionsEvent.Lapsed e -> in(Status.LAPSED);
        };
    }

    private ConditionsState with(int number, Condition condition) {
        var changed = new ArrayList<>(conditions);
        changed.set(number - 1, condition);
        return new ConditionsState(proposal, decidedAt, changed, dueAt, status, remindAt);
    }

    private ConditionsState in(Status newStatus) {
        return new ConditionsState(proposal, decidedAt, conditions, dueAt, newStatus, remindAt);
    }

    /** Whether a reminder is due: it did not come yet, and something is lacking. */
    boolean awaits(Instant due) {
        return status == Status.OPEN && remindAt.contains(due) && !lacking().isEmpty();
    }

    boolean areAllMet() {
        return conditions.stream().allMatch(Condition::isMet);
    }

    boolean isOver(Instant now) {
        return dueAt != null && now.isAfter(dueAt);
    }

    /** What its organizers still have to do: neither met nor handed in to be looked at. */
    List<String> lacking() {
        return conditions.stream()
                .filter(condition -> !condition.isMet() && !condition.awaitsJudgement())
                .map(Condition::text)
                .toList();
    }

    /** What was not done in time; nothing as long as there is evidence that nobody has looked at. */
    List<String> unmet() {
        return conditions.stream().anyMatch(Condition::awaitsJudgement)
                ? List.of()
                : conditions.stream()
                        .filter(condition -> !condition.isMet())
                        .map(Condition::text)
                        .toList();
    }
}
