package igf.proposal.batch;

import igf.proposal.balance.BatchFinding;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a batch. Each returns the {@link BatchState} after it. */
public sealed interface BatchCommand {

    record Draft(@TargetAggregateIdentifier UUID id, String edition, String name) implements BatchCommand {}

    /** Sets the decisions on these proposals and replaces earlier entries for them. */
    record Enter(@TargetAggregateIdentifier UUID id, List<BatchEntry> entries) implements BatchCommand {
        public Enter {
            entries = List.copyOf(entries);
        }
    }

    record Leave(@TargetAggregateIdentifier UUID id, UUID proposal) implements BatchCommand {}

    /**
     * @param findings findings of the current check; a blocking finding causes a refusal
     * @param rulesVersion version of the rules that the check used
     */
    record Seal(@TargetAggregateIdentifier UUID id, List<BatchFinding> findings, int rulesVersion)
            implements BatchCommand {
        public Seal {
            findings = List.copyOf(findings);
        }
    }

    record Unseal(@TargetAggregateIdentifier UUID id, String reason) implements BatchCommand {}

    /**
     * @param findings findings of the current check; a blocking finding causes a refusal
     * @param rulesVersion version of the rules that the check used
     */
    record Announce(@TargetAggregateIdentifier UUID id, List<BatchFinding> findings, int rulesVersion)
            implements BatchCommand {
        public Announce {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Records that a proposal was decided as announced, or could not be decided. Does nothing if that is recorded.
     *
     * @param refused the reason for which it could not be decided, null if it was decided
     */
    record RecordOutcome(
            @TargetAggregateIdentifier UUID id,
            UUID proposal,
            @Nullable String refused) implements BatchCommand {}
}
