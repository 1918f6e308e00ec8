package igf.proposal.content;

import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Subtheme;
import java.util.Locale;

/** Finds which subtheme of an edition a page's wording means; case, blanks and signs do not count. */
final class SubthemeWording {

    private SubthemeWording() {}

    /** The subtheme's id, or the wording itself where the edition has no such subtheme. */
    static String find(String wording, RuleSet rules) {
        return rules.subthemes().stream()
                .filter(subtheme -> key(subtheme.name()).equals(key(wording))
                        || subtheme.id().equals(wording))
                .findFirst()
                .map(Subtheme::id)
                .orElse(wording);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
