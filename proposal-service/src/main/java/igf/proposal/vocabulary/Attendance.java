package igf.proposal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a person takes part; UNDECIDED is an answer, a missing value is none. */
public enum Attendance {
    ONSITE("Onsite", "In person", "On site"),
    ONLINE("Online", "Remote", "Remotely", "Virtual", "Virtually"),
    UNDECIDED("Undecided", "Not decided", "To be decided", "To be confirmed", "TBD", "TBC");

    private static final Synonyms<Attendance> WORDINGS = Synonyms.of(values(), value -> value.wordings);

    private final List<String> wordings;

    Attendance(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /** Reads a form's wording ("in person", "remote"); empty if it is no answer. */
    public static Optional<Attendance> read(@Nullable String text) {
        return WORDINGS.read(text);
    }

    /** As the pages of the IGF spell it, in English. */
    public String wording() {
        return wordings.getFirst();
    }
}
