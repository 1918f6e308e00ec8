package igf.api.vocabulary;

/** A gender as the person states it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNDISCLOSED
}
