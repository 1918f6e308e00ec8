package igf.proposal.vocabulary;

import igf.api.proposal.FormatType;
import igf.api.vocabulary.StakeholderGroup;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds formats and stakeholder groups that an English text mentions. */
public final class Mentions {

    private static final Map<FormatType, List<String>> FORMAT_WORDS = Map.of(
            FormatType.ROUND_TABLE, List.of("round table", "roundtable", "round-table"),
            FormatType.PANEL, List.of("panel discussion", "panel session", "panel format"),
            FormatType.DEBATE,
                    List.of("debate format", "moderated debate", "oxford-style debate", "oxford style debate"),
            FormatType.BIRDS_OF_A_FEATHER, List.of("birds of a feather"),
            FormatType.BREAK_OUT, List.of("break-out group", "breakout group"),
            FormatType.FLASH, List.of("flash session"));

    private static final List<String> PROMISES = List.of(
            "bring together",
            "brings together",
            "bringing together",
            "representatives of",
            "representatives from",
            "speakers from");

    private static final Map<StakeholderGroup, List<String>> GROUP_WORDS = Map.of(
            StakeholderGroup.CIVIL_SOCIETY, List.of("civil society"),
            StakeholderGroup.GOVERNMENT, List.of("government"),
            StakeholderGroup.INTERGOVERNMENTAL_ORGANIZATION,
                    List.of("intergovernmental organization", "intergovernmental organisation"),
            StakeholderGroup.PRIVATE_SECTOR, List.of("private sector", "industry"),
            StakeholderGroup.TECHNICAL_COMMUNITY, List.of("technical community"));

    private Mentions() {}

    /** Returns a format that the texts mention instead of the chosen one; empty if they mention the chosen one too. */
    public static Optional<FormatType> findOtherFormat(FormatType chosen, Collection<String> texts) {
        if (chosen == FormatType.OTHER || containsAny(texts, FORMAT_WORDS.getOrDefault(chosen, List.of()))) {
            return Optional.empty();
        }
        for (var other : FormatType.values()) {
            if (other != chosen && containsAny(texts, FORMAT_WORDS.getOrDefault(other, List.of()))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Returns the groups that a sentence of the texts promises to bring. */
    public static Set<StakeholderGroup> findPromisedGroups(Collection<String> texts) {
        var promised = EnumSet.noneOf(StakeholderGroup.class);
        for (var text : texts) {
            for (var sentence : text.split("(?<=[.!?])\\s")) {
                if (containsAny(List.of(sentence), PROMISES)) {
                    GROUP_WORDS.forEach((group, words) -> {
                        if (containsAny(List.of(sentence), words)) {
                            promised.add(group);
                        }
                    });
                }
            }
        }
        return promised;
    }

    private static boolean containsAny(Collection<String> texts, List<String> words) {
        return texts.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> words.stream().anyMatch(text::contains));
    }
}
