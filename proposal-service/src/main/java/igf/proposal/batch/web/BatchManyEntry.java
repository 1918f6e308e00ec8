package igf.proposal.batch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The decision on one proposal.
 *
 * @param proposalId the proposal's id
 * @param decision the decision
 */
record BatchManyEntry(
        @NotNull UUID proposalId, @NotNull @Valid EntryBody decision) {}
