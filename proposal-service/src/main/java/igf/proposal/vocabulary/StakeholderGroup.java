package igf.proposal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The five stakeholder groups of the IGF. Academia is not one of them: it counts as technical community or civil
 * society, as the person states.
 */
public enum StakeholderGroup {
    CIVIL_SOCIETY("Civil Society"),
    GOVERNMENT("Government", "Governments"),
    INTERGOVERNMENTAL_ORGANIZATION(
            "Intergovernmental Organization",
            "Intergovernmental Organisation",
            "Intergovernmental Organizations",
            "Intergovernmental Organisations",
            "IGO"),
    PRIVATE_SECTOR("Private Sector", "Business"),
    TECHNICAL_COMMUNITY("Technical Community");

    private static final Synonyms<StakeholderGroup> WORDINGS = Synonyms.of(values(), value -> value.wordings);

    private final List<String> wordings;

    StakeholderGroup(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /** Reads a wording of a page ("Intergovernmental Organisation"); empty if it matches none. */
    public static Optional<StakeholderGroup> read(@Nullable String text) {
        return WORDINGS.read(text);
    }

    /** Returns the spelling of the IGF's pages, in English. */
    public String wording() {
        return wordings.getFirst();
    }
}
