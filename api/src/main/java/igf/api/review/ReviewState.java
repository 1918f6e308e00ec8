package igf.api.review;

/** The reviewer's latest action. */
public enum ReviewState {
    GIVEN,
    DRAFT,
    RECUSED
}
