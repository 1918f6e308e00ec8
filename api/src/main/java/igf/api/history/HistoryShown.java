package igf.api.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events that concern a proposal.
 *
 * @param proposalId the proposal
 * @param items the oldest first
 * @param next address of the next page, null after the last
 */
public record HistoryShown(
        UUID proposalId, List<HistoryItem> items, @Nullable String next) {}
