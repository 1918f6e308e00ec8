package igf.proposal.content;

import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Subtheme;
import java.util.Locale;

/** Finds the subtheme of an edition that a page means. Ignores case, blanks and punctuation. */
final class SubthemeMatcher {

    private SubthemeMatcher() {}

    /** Returns the subtheme's id, or the text itself if the edition has no such subtheme. */
    static String find(String wording, RuleSet rules) {
        return rules.subthemes().stream()
                .filter(subtheme -> normalize(subtheme.name()).equals(normalize(wording))
                        || subtheme.id().equals(wording))
                .findFirst()
                .map(Subtheme::id)
                .orElse(wording);
    }

    private static String normalize(String text) {
        return text.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
