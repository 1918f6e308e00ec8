package igf.participation.vocabulary;

/** A person's gender as they state it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNDISCLOSED
}
