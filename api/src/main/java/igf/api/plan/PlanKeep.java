package igf.api.plan;

/** Which of its sessions a plan leaves in their places. */
public enum PlanKeep {
    /** All that have a place */
    PLACED,
    /** Only those that are pinned or have begun */
    PINNED
}
