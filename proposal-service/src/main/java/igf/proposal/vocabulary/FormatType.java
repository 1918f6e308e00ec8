package igf.proposal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The format of a session. OTHER stands for formats that a year allowed to be proposed freely; their text is in the
 * format description.
 */
public enum FormatType {
    ROUND_TABLE("Round Table", "Round Table Discussion"),
    PANEL("Panel", "Panel Discussion"),
    DEBATE("Debate"),
    BIRDS_OF_A_FEATHER("Birds of a Feather", "Birds of a Feather (BoF)", "BoF"),
    BREAK_OUT(
            "Break-out Group Discussions", "Break-out Group Discussion", "Break-out Groups", "Break-out", "Group Work"),
    FLASH("Flash Session", "Flash"),
    OTHER("Other", "Others", "Capacity building session", "Open Discussion", "Open Space", "Unconference");

    private static final Synonyms<FormatType> WORDINGS = Synonyms.of(values(), value -> value.wordings);

    private final List<String> wordings;

    FormatType(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /** Reads a wording of a page or form ("Roundtable", "Break-out Group Discussions"); empty if it matches none. */
    public static Optional<FormatType> read(@Nullable String text) {
        return WORDINGS.read(text);
    }

    /** Returns the spelling of the IGF's pages, in English. */
    public String wording() {
        return wordings.getFirst();
    }
}
