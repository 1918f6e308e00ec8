package igf.proposal.paste;

import igf.api.proposal.FormatType;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.PastedProposal.RosterEntry;
import igf.proposal.paste.line.FoldedText;
import igf.proposal.vocabulary.Mentions;
import igf.proposal.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds contradictions between text and fields. Only reports them; never changes a field. */
final class Hints {
    private Hints() {}

    /** @param prose texts in which the organizers describe their plans */
    static List<Hint> of(Page page, List<String> prose, boolean outcomesLost) {
        var hints = new ArrayList<>(page.hints);
        if (outcomesLost) {
            hints.add(new Hint(
                    Hint.Code.POSSIBLE_EXPECTED_OUTCOMES,
                    "/description",
                    "The last paragraph of the description may be the expected outcomes, whose label is lost."));
        }
        addFormatContradiction(page.type, prose, hints);
        addMissingGroups(page.roster, prose, hints);
        if (isModeratorRapporteur(page.roster)) {
            hints.add(new Hint(
                    Hint.Code.SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR,
                    "/roster",
                    "One person is online moderator and rapporteur; for information only."));
        }
        return List.copyOf(hints);
    }

    private static void addFormatContradiction(@Nullable FormatType type, List<String> texts, List<Hint> hints) {
        if (type != null) {
            Mentions.findOtherFormat(type, texts)
                    .ifPresent(other -> hints.add(new Hint(
                            Hint.Code.FORMAT_CONTRADICTION,
                            "/format/type",
                            "The format is " + Synonyms.FORMATS.defaultSpelling(type) + ", but the text speaks of a "
                                    + Synonyms.FORMATS.defaultSpelling(other) + ".")));
        }
    }

    private static void addMissingGroups(List<RosterEntry> roster, List<String> texts, List<Hint> hints) {
        Set<StakeholderGroup> present = roster.stream()
                .map(RosterEntry::stakeholderGroup)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StakeholderGroup.class)));
        if (present.isEmpty()) {
            return;
        }
        Set<StakeholderGroup> promised = Mentions.findPromisedGroups(texts);
        promised.removeAll(present);
        promised.forEach(group -> hints.add(new Hint(
                Hint.Code.PROMISED_GROUP_MISSING,
                "/roster",
                "The text promises people of the group " + Synonyms.GROUPS.defaultSpelling(group)
                        + ", but the roster has nobody from it.")));
    }

    private static boolean isModeratorRapporteur(List<RosterEntry> roster) {
        Set<String> moderators = names(roster, RosterRole.ONLINE_MODERATOR);
        return names(roster, RosterRole.RAPPORTEUR).stream().anyMatch(moderators::contains);
    }

    private static Set<String> names(List<RosterEntry> roster, RosterRole role) {
        return roster.stream()
                .filter(entry -> entry.role() == role)
                .map(RosterEntry::name)
                .filter(Objects::nonNull)
                .map(FoldedText::fold)
                .collect(Collectors.toSet());
    }
}
