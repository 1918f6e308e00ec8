package igf.api.review;

/** What a reviewer did last. */
public enum ReviewState {
    GIVEN,
    DRAFT,
    RECUSED
}
