package igf.api.round;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * Options for the assignment of proposals to reviewers.
 *
 * @param perProposal how many reviewers each proposal is to have
 * @param seed any number; decides between equal reviewers
 */
@Schema(name = "AssignmentWanted")
public record AssignmentBody(
        @NotNull Integer perProposal, @NotNull Long seed) {}
