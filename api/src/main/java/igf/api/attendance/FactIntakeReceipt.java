package igf.api.attendance;

import java.util.List;

/**
 * The result of sending facts.
 *
 * @param taken number of new facts
 * @param repeated number of facts that were already known
 * @param refused invalid facts
 */
public record FactIntakeReceipt(int taken, int repeated, List<FactIntakeRefusing> refused) {}
