package igf.proposal.condition;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the conditions of an acceptance. A condition's {@code number} is its position, from 1. */
public sealed interface ConditionsEvent {

    UUID proposal();

    /**
     * A decision accepted the proposal with conditions.
     *
     * @param decidedAt time of that decision, which identifies it
     * @param dueAt deadline; null without one
     * @param remindAt times of the reminders; none in older events
     */
    @Named("conditions.set.1")
    record WereSet(
            UUID proposal,
            Instant decidedAt,
            List<String> conditions,
            @Nullable Instant dueAt,
            List<Instant> remindAt) implements ConditionsEvent {
        public WereSet {
            remindAt = remindAt == null ? List.of() : List.copyOf(remindAt);
            conditions = List.copyOf(conditions);
        }
    }

    /** Evidence for a condition was handed in, sealed because it may contain personal data. */
    @Named("conditions.evidence-handed-in.1")
    record EvidenceHandedIn(UUID proposal, int number, PersonalValue evidence) implements ConditionsEvent {}

    /**
     * The secretariat decided whether a condition is met.
     *
     * @param condition the condition's text
     * @param rulesVersion version of the rules in force; null in older events
     */
    @Named("conditions.judged.1")
    record Judged(
            UUID proposal,
            int number,
            boolean met,
            @Nullable String note,
            PublicSummary notice,
            String condition,
            @Nullable Instant dueAt,
            @Nullable Integer rulesVersion)
            implements ConditionsEvent {}

    /** A condition has a later deadline. */
    @Named("conditions.extended.1")
    record Extended(
            UUID proposal,
            int number,
            Instant dueAt,
            List<Instant> remindAt,
            String reason,
            PublicSummary notice,
            String condition,
            Instant dueBefore,
            int rulesVersion)
            implements ConditionsEvent {
        public Extended {
            remindAt = List.copyOf(remindAt);
        }
    }

    /**
     * @param due the planned time of the reminder
     * @param unmet texts of the conditions with this deadline that are neither met nor waiting for a judgement
     * @param dueAt deadline of these conditions
     */
    @Named("conditions.reminded.1")
    record Reminded(UUID proposal, Instant due, List<String> unmet, Instant dueAt, PublicSummary notice)
            implements ConditionsEvent {
        public Reminded {
            unmet = List.copyOf(unmet);
        }
    }

    @Named("conditions.met.1")
    record Met(UUID proposal, Instant decidedAt, String edition) implements ConditionsEvent {}

    /** The deadline passed with unmet conditions. */
    @Named("conditions.lapsed.1")
    record Lapsed(UUID proposal, Instant decidedAt, List<String> unmet) implements ConditionsEvent {
        public Lapsed {
            unmet = List.copyOf(unmet);
        }
    }
}
