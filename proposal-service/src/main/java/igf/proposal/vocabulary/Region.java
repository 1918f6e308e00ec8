package igf.proposal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The regional groups of the United Nations, and the value that pages show instead for people of intergovernmental
 * organizations.
 */
public enum Region {
    AFRICAN("African Group", "African States", "Africa"),
    ASIA_PACIFIC("Asia-Pacific Group", "Asia and the Pacific Group", "Asia-Pacific States", "Asia and the Pacific"),
    EASTERN_EUROPEAN("Eastern European Group", "Eastern European States", "Eastern Europe", "EEG"),
    GRULAC(
            "Latin American and Caribbean Group (GRULAC)",
            "Latin American and Caribbean Group",
            "Latin American and Caribbean States",
            "Latin America and the Caribbean"),
    WEOG(
            "Western European and Others Group (WEOG)",
            "Western European and Others Group",
            "Western European and Other States"),
    INTERGOVERNMENTAL(
            "Intergovernmental Organization",
            "Intergovernmental Organisation",
            "Intergovernmental Organizations",
            "Intergovernmental Organisations");

    private static final Synonyms<Region> WORDINGS = Synonyms.of(values(), value -> value.wordings);

    private final List<String> wordings;

    Region(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /** Reads a wording of a page ("Western European and Others Group (WEOG)"); empty if it matches none. */
    public static Optional<Region> read(@Nullable String text) {
        return WORDINGS.read(text);
    }

    /** Returns the spelling of the IGF's pages, in English. */
    public String wording() {
        return wordings.getFirst();
    }
}
