package igf.api.vocabulary;

/** A gender as the person states it; UNDISCLOSED is an answer, a missing value is not. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNDISCLOSED
}
