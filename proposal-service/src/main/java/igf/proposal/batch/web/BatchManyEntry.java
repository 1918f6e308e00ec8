package igf.proposal.batch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What is to become of one proposal.
 *
 * @param proposalId the proposal's id
 * @param decision what is to become of it
 */
record BatchManyEntry(
        @NotNull UUID proposalId, @NotNull @Valid EntryBody decision) {}
