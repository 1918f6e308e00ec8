package igf.proposal.content;

import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Subtheme;
import java.util.Locale;

/** Finds a subtheme by its id or its name. Compares names without case, blanks and punctuation. */
final class SubthemeMatcher {

    private SubthemeMatcher() {}

    /** Returns the subtheme's id, or the given text if the edition has no such subtheme. */
    static String find(String nameOrId, RuleSet rules) {
        return rules.subthemes().stream()
                .filter(subtheme -> normalize(subtheme.name()).equals(normalize(nameOrId))
                        || subtheme.id().equals(nameOrId))
                .findFirst()
                .map(Subtheme::id)
                .orElse(nameOrId);
    }

    private static String normalize(String text) {
        return text.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
