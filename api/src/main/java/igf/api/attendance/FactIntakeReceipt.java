package igf.api.attendance;

import java.util.List;

/**
 * The result of sending attendance facts: that people joined or left a session.
 *
 * @param taken number of new facts, which the service recorded
 * @param repeated number of facts that were already recorded
 * @param refused facts that were not recorded, because they are invalid or their source used the sequence number before
 */
public record FactIntakeReceipt(int taken, int repeated, List<RefusedFact> refused) {}
