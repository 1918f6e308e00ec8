package igf.proposal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a person takes part. UNDECIDED is an answer, a missing value is not. */
public enum Attendance {
    ONSITE("Onsite", "In person", "On site"),
    ONLINE("Online", "Remote", "Remotely", "Virtual", "Virtually"),
    UNDECIDED("Undecided", "Not decided", "To be decided", "To be confirmed", "TBD", "TBC");

    private static final Synonyms<Attendance> WORDINGS = Synonyms.of(values(), value -> value.wordings);

    private final List<String> wordings;

    Attendance(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /** Reads a wording of a form ("in person", "remote"); empty if it matches none. */
    public static Optional<Attendance> read(@Nullable String text) {
        return WORDINGS.read(text);
    }

    /** Returns the spelling of the IGF's pages, in English. */
    public String wording() {
        return wordings.getFirst();
    }
}
