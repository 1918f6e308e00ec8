package igf.proposal.batch;

import igf.proposal.balance.BatchFinding;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a batch. Each returns the {@link BatchState} after it. */
public sealed interface BatchCommand {

    record Draft(@TargetAggregateIdentifier UUID id, String edition, String name) implements BatchCommand {}

    /** What it says of these proposals, in place of what it said of them before. */
    record Enter(@TargetAggregateIdentifier UUID id, List<Entry> entries) implements BatchCommand {
        public Enter {
            entries = List.copyOf(entries);
        }
    }

    record Leave(@TargetAggregateIdentifier UUID id, UUID proposal) implements BatchCommand {}

    /** @param findings of a check just now: one that blocks refuses it; @param rulesVersion that it was checked under */
    record Seal(@TargetAggregateIdentifier UUID id, List<BatchFinding> findings, int rulesVersion)
            implements BatchCommand {
        public Seal {
            findings = List.copyOf(findings);
        }
    }

    record Unseal(@TargetAggregateIdentifier UUID id, String reason) implements BatchCommand {}

    /** @param findings of a check just now: one that blocks refuses it; @param rulesVersion that it was checked under */
    record Announce(@TargetAggregateIdentifier UUID id, List<BatchFinding> findings, int rulesVersion)
            implements BatchCommand {
        public Announce {
            findings = List.copyOf(findings);
        }
    }

    /** A proposal was decided on as announced, or cannot be. @param refused why not */
    record Note(
            @TargetAggregateIdentifier UUID id,
            UUID proposal,
            @Nullable String refused) implements BatchCommand {}
}
