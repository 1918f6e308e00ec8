package igf.proposal.batch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Decisions on many proposals.
 *
 * @param items one per proposal
 */
record BatchManyBody(@NotNull @Size(min = 1, max = 5_000) List<@NotNull @Valid BatchManyEntry> items) {}
