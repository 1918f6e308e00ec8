package igf.proposal.content;

import igf.api.roster.RosterRole;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.vocabulary.Mentions;
import igf.proposal.vocabulary.Synonyms;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that points out what a careful reader would notice.
 *
 * @param sentence the expectation that the rule checks
 * @param look finds deviations; empty if there are none, or if too little is known
 */
record HintRule(String sentence, Function<Presented, List<Hint>> look) {

    /** With fewer people, nothing can be said about balance. */
    private static final int SOME = 2;

    /**
     * A proposal whose sealed values are opened as far as the rules need them.
     *
     * @param people those who have not declined
     */
    public record Presented(Content content, List<Part> people) {
        public Presented {
            people = List.copyOf(people);
        }

        private Stream<Part> speakers() {
            return people.stream().filter(part -> part.role() == RosterRole.SPEAKER);
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
    public record Part(
            RosterRole role,
            String person,
            @Nullable StakeholderGroup group,
            @Nullable Region region,
            @Nullable Gender gender) {}

    public static final List<HintRule> ALL = List.of(
            new HintRule("every group that the text promises has a speaker", HintRule::promised),
            new HintRule("the text speaks of the format that was chosen", HintRule::format),
            new HintRule(
                    "onsite and online are moderated by two people",
                    proposal -> both(
                            proposal,
                            RosterRole.MODERATOR,
                            "SAME_PERSON_MODERATOR_AND_ONLINE_MODERATOR",
                            "One person moderates the room and online; two people are better.")),
            new HintRule(
                    "online moderator and rapporteur are two people",
                    proposal -> both(
                            proposal,
                            RosterRole.RAPPORTEUR,
                            "SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR",
                            "One person is online moderator and rapporteur; both need full attention.")),
            new HintRule(
                    "speakers are of more than one gender",
                    proposal -> oneOnly(proposal, Part::gender, "ONE_GENDER", "gender")),
            new HintRule(
                    "speakers are from more than one region",
                    proposal -> oneOnly(proposal, Part::region, "ONE_REGION", "region")),
            new HintRule(
                    "speakers are of more than one stakeholder group",
                    proposal -> oneOnly(proposal, Part::group, "ONE_STAKEHOLDER_GROUP", "stakeholder group")));

    public static List<Hint> hints(Presented proposal) {
        return ALL.stream()
                .flatMap(rule -> rule.look().apply(proposal).stream())
                .toList();
    }

    private static List<Hint> promised(Presented proposal) {
        Set<StakeholderGroup> there =
                proposal.speakers().map(Part::group).filter(Objects::nonNull).collect(Collectors.toSet());
        return there.isEmpty()
                ? List.of()
                : Mentions.promisedGroups(proposal.prose()).stream()
                        .filter(group -> !there.contains(group))
                        .map(group -> new Hint(
                                "PROMISED_GROUP_MISSING",
                                "/roster",
                                "The text promises people of the group " + Synonyms.GROUPS.usual(group)
                                        + ", but no speaker is of it."))
                        .toList();
    }

    private static List<Hint> format(Presented proposal) {
        var chosen = proposal.content().format().type();
        return chosen == null
                ? List.of()
                : Mentions.otherFormat(chosen, proposal.prose())
                        .map(other -> new Hint(
                                "FORMAT_CONTRADICTION",
                                "/format/type",
                                "The format is " + Synonyms.FORMATS.usual(chosen) + ", but the text speaks of a "
                                        + Synonyms.FORMATS.usual(other) + "."))
                        .stream()
                        .toList();
    }

    private static List<Hint> both(Presented proposal, RosterRole other, String code, String detail) {
        var online = people(proposal, RosterRole.ONLINE_MODERATOR);
        return people(proposal, other).stream().anyMatch(online::contains)
                ? List.of(new Hint(code, "/roster", detail))
                : List.of();
    }

    private static Set<String> people(Presented proposal, RosterRole role) {
        return proposal.people().stream()
                .filter(part -> part.role() == role)
                .map(Part::person)
                .collect(Collectors.toSet());
    }

    private static List<Hint> oneOnly(
            Presented proposal, Function<Part, @Nullable Object> of, String code, String what) {
        var known = proposal.speakers().map(of).filter(HintRule::tells).toList();
        return known.size() >= SOME && Set.copyOf(known).size() == 1
                ? List.of(new Hint(
                        code,
                        "/roster",
                        "As far as it is told, all speakers are of one " + what + "; others may be missed."))
                : List.of();
    }

    private static boolean tells(@Nullable Object value) {
        return value != null && value != Gender.UNDISCLOSED;
    }
}
