package igf.proposal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gender as a person states it; UNDISCLOSED is an answer, a missing value is none. */
public enum Gender {
    FEMALE("Female", "F", "Woman", "Ms", "Mrs"),
    MALE("Male", "M", "Man", "Mr"),
    OTHER("Other", "Non-binary", "Diverse", "X"),
    UNDISCLOSED("Undisclosed", "Prefer not to say", "Prefer not to answer", "Not disclosed");

    private static final Synonyms<Gender> WORDINGS = Synonyms.of(values(), value -> value.wordings);

    private final List<String> wordings;

    Gender(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /** Reads a form's wording; "Ms" and "Mr" are how the form of 2015 asked. Empty if it is no answer. */
    public static Optional<Gender> read(@Nullable String text) {
        return WORDINGS.read(text);
    }

    /** As the pages of the IGF spell it, in English. */
    public String wording() {
        return wordings.getFirst();
    }
}
