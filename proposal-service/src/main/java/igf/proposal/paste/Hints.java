package igf.proposal.paste;

import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.PastedProposal.RosterEntry;
import igf.proposal.vocabulary.FormatType;
import igf.proposal.vocabulary.RosterRole;
import igf.proposal.vocabulary.StakeholderGroup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notices where the text contradicts the fields. Only tells; never changes a field. */
final class Hints {
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

    private Hints() {}

    /** @param prose running texts in which the organizers tell what they plan */
    static List<Hint> of(Page page, List<String> prose, boolean outcomesLost) {
        var hints = new ArrayList<>(page.hints);
        if (outcomesLost) {
            hints.add(new Hint(
                    Hint.Code.POSSIBLE_EXPECTED_OUTCOMES,
                    "/description",
                    "The last paragraph of the description may be the expected outcomes, whose label is lost."));
        }
        List<String> texts =
                prose.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        formatContradiction(page.type, texts, hints);
        promisedGroups(page.roster, texts, hints);
        if (sameName(page.roster)) {
            hints.add(new Hint(
                    Hint.Code.SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR,
                    "/roster",
                    "One person is online moderator and rapporteur; for information only."));
        }
        return List.copyOf(hints);
    }

    private static void formatContradiction(@Nullable FormatType type, List<String> texts, List<Hint> hints) {
        if (type == null || type == FormatType.OTHER || mentions(texts, FORMAT_WORDS.getOrDefault(type, List.of()))) {
            return;
        }
        for (FormatType other : FormatType.values()) {
            if (other != type && mentions(texts, FORMAT_WORDS.getOrDefault(other, List.of()))) {
                hints.add(new Hint(
                        Hint.Code.FORMAT_CONTRADICTION,
                        "/format/type",
                        "The format is " + type.wording() + ", but the text speaks of a " + other.wording() + "."));
                return;
            }
        }
    }

    private static void promisedGroups(List<RosterEntry> roster, List<String> texts, List<Hint> hints) {
        Set<StakeholderGroup> there = roster.stream()
                .map(RosterEntry::stakeholderGroup)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StakeholderGroup.class)));
        if (there.isEmpty()) {
            return;
        }
        Set<StakeholderGroup> promised = EnumSet.noneOf(StakeholderGroup.class);
        for (String text : texts) {
            for (String sentence : text.split("(?<=[.!?]) ")) {
                if (mentions(List.of(sentence), PROMISES)) {
                    GROUP_WORDS.forEach((group, words) -> {
                        if (mentions(List.of(sentence), words)) {
                            promised.add(group);
                        }
                    });
                }
            }
        }
        promised.removeAll(there);
        promised.forEach(group -> hints.add(new Hint(
                Hint.Code.PROMISED_GROUP_MISSING,
                "/roster",
                "The text promises people of the group " + group.wording() + ", but nobody of it is on the roster.")));
    }

    private static boolean sameName(List<RosterEntry> roster) {
        Set<String> moderators = names(roster, RosterRole.ONLINE_MODERATOR);
        return names(roster, RosterRole.RAPPORTEUR).stream().anyMatch(moderators::contains);
    }

    private static Set<String> names(List<RosterEntry> roster, RosterRole role) {
        return roster.stream()
                .filter(entry -> entry.role() == role)
                .map(RosterEntry::name)
                .filter(Objects::nonNull)
                .map(Folded::of)
                .collect(Collectors.toSet());
    }

    private static boolean mentions(List<String> texts, List<String> words) {
        return texts.stream().anyMatch(text -> words.stream().anyMatch(text::contains));
    }
}
