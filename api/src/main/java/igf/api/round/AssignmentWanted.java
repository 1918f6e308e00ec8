package igf.api.round;

import jakarta.validation.constraints.NotNull;

/**
 * How proposals are handed out.
 *
 * @param perProposal how many reviewers each proposal is to have
 * @param seed any number; what is otherwise equal is decided by it
 */
public record AssignmentWanted(
        @NotNull Integer perProposal, @NotNull Long seed) {}
