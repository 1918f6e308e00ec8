package igf.scheduling.plan;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The plans that this replica computes, one for each edition. */
final class RunningPlans {

    private final Map<String, UUID> byEdition = new ConcurrentHashMap<>();

    /** Returns false if another plan of the edition is being computed. */
    boolean reserve(String edition, UUID plan) {
        return byEdition.putIfAbsent(edition, plan) == null;
    }

    /** Lets the edition have another plan; does nothing if the plan is not the running one. */
    void release(UUID plan) {
        byEdition.values().remove(plan);
    }
}
