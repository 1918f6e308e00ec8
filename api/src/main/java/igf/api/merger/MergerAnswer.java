package igf.api.merger;

/** What a side says. */
public enum MergerAnswer {
    AGREE,
    REFUSE
}
