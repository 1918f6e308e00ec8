package igf.api.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * A requested erasure.
 *
 * @param receipt id of the receipt, which shows when the erasure is done
 * @param state ACCEPTED
 * @param status address of the receipt
 * @param others receipts of linked ids that are erased too; empty if the secretariat erases a person
 */
public record PersonAccepted(
        UUID receipt, @Schema(allowableValues = "ACCEPTED") String state, String status, List<UUID> others) {}
