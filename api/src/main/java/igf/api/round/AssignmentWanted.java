package igf.api.round;

import jakarta.validation.constraints.NotNull;

/**
 * Options for the assignment of proposals to reviewers.
 *
 * @param perProposal how many reviewers each proposal is to have
 * @param seed any number; decides between equal reviewers
 */
public record AssignmentWanted(
        @NotNull Integer perProposal, @NotNull Long seed) {}
