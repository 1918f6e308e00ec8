package igf.proposal.content;

import igf.api.roster.RosterRole;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.vocabulary.Mentions;
import igf.proposal.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that gives advice about a proposal.
 *
 * @param expectation the expectation that the rule checks
 * @param check finds deviations; empty if there are none, or if too little is known
 */
record HintRule(String expectation, Function<OpenedProposal, List<Hint>> check) {

    /** Balance is checked only among at least so many speakers. */
    private static final int MIN_SPEAKERS = 2;

    /**
     * A proposal whose sealed values are opened as far as the rules need them.
     *
     * @param entries entries of people who have not declined
     */
    public record OpenedProposal(Content content, List<OpenedEntry> entries) {
        public OpenedProposal {
            entries = List.copyOf(entries);
        }

        private Stream<OpenedEntry> speakers() {
            return entries.stream().filter(entry -> entry.role() == RosterRole.SPEAKER);
        }

        /** Returns the texts in which the organizers describe their plans. */
        private List<String> prose() {
            var texts = Stream.of(
                    content.description(),
                    content.outcomes(),
                    content.text(igf.proposal.rules.form.Field.FORMAT_DESCRIPTION),
                    content.text(igf.proposal.rules.form.Field.INTERVENTIONS));
            return Stream.concat(texts.filter(Objects::nonNull), content.hybrid().stream())
                    .toList();
        }
    }

    /** @param person an id that is the same for all entries of a person */
    public record OpenedEntry(
            RosterRole role,
            String person,
            @Nullable StakeholderGroup group,
            @Nullable Region region,
            @Nullable Gender gender) {}

    public static final List<HintRule> ALL = List.of(
            new HintRule("every group that the text promises has a speaker", HintRule::findMissingGroups),
            new HintRule("the text speaks of the format that was chosen", HintRule::findFormatContradiction),
            new HintRule(
                    "onsite and online are moderated by two people",
                    proposal -> findPersonInBothRoles(
                            proposal,
                            RosterRole.MODERATOR,
                            "SAME_PERSON_MODERATOR_AND_ONLINE_MODERATOR",
                            "One person moderates the room and online; two people are better.")),
            new HintRule(
                    "online moderator and rapporteur are two people",
                    proposal -> findPersonInBothRoles(
                            proposal,
                            RosterRole.RAPPORTEUR,
                            "SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR",
                            "One person is online moderator and rapporteur; both need full attention.")),
            new HintRule(
                    "speakers are of more than one gender",
                    proposal -> findSingleValue(proposal, OpenedEntry::gender, "ONE_GENDER", "gender")),
            new HintRule(
                    "speakers are from more than one region",
                    proposal -> findSingleValue(proposal, OpenedEntry::region, "ONE_REGION", "region")),
            new HintRule(
                    "speakers are of more than one stakeholder group",
                    proposal -> findSingleValue(
                            proposal, OpenedEntry::group, "ONE_STAKEHOLDER_GROUP", "stakeholder group")));

    public static List<Hint> findHints(OpenedProposal proposal) {
        return ALL.stream()
                .flatMap(rule -> rule.check().apply(proposal).stream())
                .toList();
    }

    private static List<Hint> findMissingGroups(OpenedProposal proposal) {
        Set<StakeholderGroup> present = proposal.speakers()
                .map(OpenedEntry::group)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return present.isEmpty()
                ? List.of()
                : Mentions.findPromisedGroups(proposal.prose()).stream()
                        .filter(group -> !present.contains(group))
                        .map(group -> new Hint(
                                "PROMISED_GROUP_MISSING",
                                "/roster",
                                "The text promises people of the group " + Synonyms.GROUPS.defaultSpelling(group)
                                        + ", but no speaker is of it.",
                                Map.of("group", group)))
                        .toList();
    }

    private static List<Hint> findFormatContradiction(OpenedProposal proposal) {
        var chosen = proposal.content().format().type();
        return chosen == null
                ? List.of()
                : Mentions.findOtherFormat(chosen, proposal.prose())
                        .map(other -> new Hint(
                                "FORMAT_CONTRADICTION",
                                "/format/type",
                                "The format is " + Synonyms.FORMATS.defaultSpelling(chosen)
                                        + ", but the text speaks of a " + Synonyms.FORMATS.defaultSpelling(other)
                                        + ".",
                                Map.of("chosen", chosen, "given", other)))
                        .stream()
                        .toList();
    }

    private static List<Hint> findPersonInBothRoles(
            OpenedProposal proposal, RosterRole other, String code, String detail) {
        var online = peopleInRole(proposal, RosterRole.ONLINE_MODERATOR);
        return peopleInRole(proposal, other).stream().anyMatch(online::contains)
                ? List.of(new Hint(code, "/roster", detail))
                : List.of();
    }

    private static Set<String> peopleInRole(OpenedProposal proposal, RosterRole role) {
        return proposal.entries().stream()
                .filter(entry -> entry.role() == role)
                .map(OpenedEntry::person)
                .collect(Collectors.toSet());
    }

    private static List<Hint> findSingleValue(
            OpenedProposal proposal,
            Function<OpenedEntry, @Nullable Object> property,
            String code,
            String propertyName) {
        var values =
                proposal.speakers().map(property).filter(HintRule::isDisclosed).toList();
        return values.size() >= MIN_SPEAKERS && Set.copyOf(values).size() == 1
                ? List.of(new Hint(
                        code,
                        "/roster",
                        "All speakers with a known " + propertyName + " have the same one; consider others, too."))
                : List.of();
    }

    private static boolean isDisclosed(@Nullable Object value) {
        return value != null && value != Gender.UNDISCLOSED;
    }
}
