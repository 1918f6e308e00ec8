package igf.proposal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The layout of the room that the organizers wish for. The actual room of a session has layouts of its own. */
public enum Layout {
    CIRCLE("Circle", "Round"),
    U_SHAPE("U-shape", "U-shaped"),
    AUDITORIUM("Auditorium", "Theater", "Theatre", "Theater Style", "Theatre Style"),
    CLASSROOM("Classroom", "Classroom Style"),
    FLEXIBLE("Flexible Seating", "Flexible");

    private static final Synonyms<Layout> WORDINGS = Synonyms.of(values(), value -> value.wordings);

    private final List<String> wordings;

    Layout(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /**
     * Reads a wording of a page ("U-shape", "Flexible Seating"; "Theater" is the auditorium of 2025); empty if it
     * matches none.
     */
    public static Optional<Layout> read(@Nullable String text) {
        return WORDINGS.read(text);
    }

    /** Returns the spelling of the IGF's pages, in English. */
    public String wording() {
        return wordings.getFirst();
    }
}
