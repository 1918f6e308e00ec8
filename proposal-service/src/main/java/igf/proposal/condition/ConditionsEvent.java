package igf.proposal.condition;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import igf.proposal.proposal.Notice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to the conditions of a proposal. */
public sealed interface ConditionsEvent {

    UUID proposal();

    @Named("conditions.set.1")
    record WereSet(
            UUID proposal,
            Instant decidedAt,
            List<String> conditions,
            @Nullable Instant dueAt) implements ConditionsEvent {
        public WereSet {
            conditions = List.copyOf(conditions);
        }
    }

    @Named("conditions.evidence-handed-in.1")
    record EvidenceHandedIn(UUID proposal, int number, PersonalValue evidence) implements ConditionsEvent {}

    @Named("conditions.judged.1")
    record Judged(
            UUID proposal,
            int number,
            boolean met,
            @Nullable String note,
            Notice notice,
            String condition,
            @Nullable Instant dueAt)
            implements ConditionsEvent {}

    /** All of them. */
    @Named("conditions.met.1")
    record Met(UUID proposal, Instant decidedAt, String edition) implements ConditionsEvent {}

    @Named("conditions.lapsed.1")
    record Lapsed(UUID proposal, Instant decidedAt, List<String> unmet) implements ConditionsEvent {
        public Lapsed {
            unmet = List.copyOf(unmet);
        }
    }
}
