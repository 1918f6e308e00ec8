package igf.proposal.paste;

import igf.proposal.paste.label.Heading;
import igf.proposal.paste.line.FoldedText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the year of the forum from the title, the time, labels that only some years had, and themes named in the
 * text.
 */
final class EditionGuess {
    /** Themes of a single year that texts often name. */
    private static final Map<String, Integer> THEMES = Map.ofEntries(
            Map.entry("cybersecurityandtrust", 2015),
            Map.entry("interneteconomy", 2015),
            Map.entry("inclusivenessanddiversity", 2015),
            Map.entry("enhancingmultistakeholdercooperation", 2015),
            Map.entry("internetandhumanrights", 2015),
            Map.entry("criticalinternetresources", 2015),
            Map.entry("enablinginclusiveandsustainablegrowth", 2016),
            Map.entry("shapeyourdigitalfuture", 2017),
            Map.entry("cybersecuritytrustandprivacy", 2018),
            Map.entry("securitysafetystabilityresilience", 2019),
            Map.entry("connectingallpeopleandsafeguardinghumanrights", 2022),
            Map.entry("enablingsafetysecurityandaccountability", 2022),
            Map.entry("cybersecuritycybercrimeonlinesafety", 2023),
            Map.entry("globaldigitalgovernancecooperation", 2023),
            Map.entry("harnessinginnovationandbalancingrisks", 2024),
            Map.entry("advancinghumanrightsandinclusion", 2024),
            Map.entry("digitaltrustandresilience", 2025),
            Map.entry("buildingdigitaltrustandresilience", 2025),
            Map.entry("sustainableandresponsibleinnovation", 2025),
            Map.entry("universalaccessanddigitalrights", 2025));

    private static final int MAX_THEME_LENGTH = 120;

    private EditionGuess() {}

    static @Nullable Integer guess(Page page, List<String> prose) {
        if (page.year != null) {
            return page.year;
        }
        Integer yearOfTheme = page.text(Heading.THEME).stream()
                .map(line -> line.isShort() ? THEMES.get(FoldedText.fold(line.text())) : null)
                .filter(year -> year != null)
                .findFirst()
                .orElse(null);
        Integer yearOfQuotation = prose.stream()
                .map(EditionGuess::yearOfQuotedTheme)
                .filter(year -> year != null)
                .findFirst()
                .orElse(null);
        Set<Heading> labels = page.labels.keySet();
        if (yearOfTheme != null) {
            return yearOfTheme;
        } else if (labels.contains(Heading.MESSAGES)) {
            return 2022;
        } else if (labels.contains(Heading.DURATION)) {
            return yearOfQuotation != null && yearOfQuotation == 2025 ? 2025 : 2024;
        } else if (page.hasGoalPrefix) {
            return labels.contains(Heading.ABOUT) || isTrack(page) ? 2020 : 2019;
        } else if (labels.contains(Heading.RELEVANCE_TO_THEME)) {
            return 2019;
        } else if (labels.contains(Heading.INTERVENTIONS)) {
            return labels.contains(Heading.PREVIOUS_WORKSHOP) || labels.contains(Heading.BACKGROUND_PAPER)
                    ? 2017
                    : 2018;
        } else if (labels.contains(Heading.GAIN) && page.layout == null) {
            return 2023;
        } else if (yearOfQuotation != null) {
            return yearOfQuotation;
        }
        return labels.contains(Heading.HYBRID) ? Integer.valueOf(2022) : null;
    }

    private static boolean isTrack(Page page) {
        return FoldedText.fold(page.labels.getOrDefault(Heading.THEME, "")).equals("thematictrack");
    }

    /** Returns the year of the first quotation that is the theme of some year. */
    private static @Nullable Integer yearOfQuotedTheme(String text) {
        for (int open = text.indexOf('\u201C'); open >= 0; open = text.indexOf('\u201C', open + 1)) {
            int close = text.indexOf('\u201D', open, Math.min(text.length(), open + MAX_THEME_LENGTH));
            if (close > open) {
                Integer year = THEMES.get(FoldedText.fold(text.substring(open, close)));
                if (year != null) {
                    return year;
                }
            }
        }
        return null;
    }
}
