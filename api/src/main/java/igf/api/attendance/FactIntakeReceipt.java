package igf.api.attendance;

import java.util.List;

/**
 * What became of the facts.
 *
 * @param taken facts that were new
 * @param repeated facts that were known already
 * @param refused facts that were wrong
 */
public record FactIntakeReceipt(int taken, int repeated, List<FactIntakeRefusing> refused) {}
