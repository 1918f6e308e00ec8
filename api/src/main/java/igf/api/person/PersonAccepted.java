package igf.api.person;

import java.util.List;
import java.util.UUID;

/**
 * An erasure that was asked for.
 *
 * @param receipt by which it is asked later whether it is done
 * @param state ACCEPTED
 * @param status address at which the receipt is read
 * @param others receipts of the ids that are linked with the person's and are erased with it
 */
public record PersonAccepted(UUID receipt, String state, String status, List<UUID> others) {}
