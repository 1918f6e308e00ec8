package igf.api.merger;

/** A side's answer to a proposed merger. */
public enum MergerAnswer {
    AGREE,
    REFUSE
}
