package igf.participation.vocabulary;

/** As a person states it; UNDISCLOSED is an answer. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNDISCLOSED
}
