package igf.api.vocabulary;

/** A gender as the person states it. UNDISCLOSED is an answer; a missing value means that there is none. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNDISCLOSED
}
