package igf.api.plan;

import java.util.List;
import java.util.UUID;

/**
 * A session that could not be placed.
 *
 * @param session the session's id
 * @param number number of the session in its edition
 * @param title the session's title
 * @param reasons why it could not be placed
 */
public record PlanLeft(UUID session, int number, String title, List<PlanReason> reasons) {}
