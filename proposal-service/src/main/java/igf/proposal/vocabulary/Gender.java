package igf.proposal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gender that a person states. UNDISCLOSED is an answer, a missing value is not. */
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

    /** Reads a wording of a form; "Ms" and "Mr" are from the form of 2015. Empty if it matches none. */
    public static Optional<Gender> read(@Nullable String text) {
        return WORDINGS.read(text);
    }

    /** Returns the spelling of the IGF's pages, in English. */
    public String wording() {
        return wordings.getFirst();
    }
}
