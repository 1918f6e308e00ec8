package igf.proposal.content;

import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Subtheme;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds a subtheme by its id or its name in any language. Compares names without case, blanks and punctuation. */
final class SubthemeMatcher {

    private SubthemeMatcher() {}

    /** Returns the subtheme's id, or the given text if the edition has no such subtheme. */
    static String find(String nameOrId, RuleSet rules) {
        // The name of one subtheme may be the id of another, which then wins.
        return rules.subthemes().stream().anyMatch(subtheme -> subtheme.id().equals(nameOrId))
                ? nameOrId
                : rules.subthemes().stream()
                        .filter(subtheme ->
                                names(subtheme).anyMatch(name -> normalize(name).equals(normalize(nameOrId))))
                        .findFirst()
                        .map(Subtheme::id)
                        .orElse(nameOrId);
    }

    private static Stream<String> names(Subtheme subtheme) {
        return Stream.concat(
                Stream.of(subtheme.name()),
                Stream.ofNullable(subtheme.names()).flatMap(names -> names.values().stream()));
    }

    private static String normalize(String text) {
        return text.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
