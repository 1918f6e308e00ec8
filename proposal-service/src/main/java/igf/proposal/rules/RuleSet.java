package igf.proposal.rules;

import igf.api.proposal.FormatType;
import igf.api.roster.RosterRole;
import igf.proposal.rules.form.CodeOfConduct;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Format;
import igf.proposal.rules.form.Limits;
import igf.proposal.rules.form.Range;
import igf.proposal.rules.form.Subtheme;
import igf.proposal.rules.json.RulesJson;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.Gate;
import igf.proposal.rules.judging.Reason;
import igf.proposal.rules.judging.ReasonsRequired;
import igf.proposal.rules.judging.Scale;
import igf.proposal.rules.judging.Scores;
import igf.proposal.rules.judging.ScreeningCriterion;
import igf.proposal.rules.judging.TieBreak;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All rules of an edition, in one version.
 *
 * @param version counts the versions of one edition, from 1
 * @param preset the year's preset that this began as
 * @param writeIn whether a proposal may bring a subtheme of its own
 * @param asked what the year's form asks for, beside what is compulsory
 * @param compulsory what a submission must fill in
 * @param ties what decides between proposals of the same mean, in this order
 * @param sources where each value comes from, by its address: a JSON pointer in which items of a list go by their id,
 *     type or code, or by {@code *}
 */
public record RuleSet(
        int version,
        String preset,
        List<Subtheme> subthemes,
        boolean writeIn,
        List<Format> formats,
        List<Criterion> criteria,
        Scale scale,
        List<Field> asked,
        List<Field> compulsory,
        Limits limits,
        List<ScreeningCriterion> screening,
        List<TieBreak> ties,
        List<Reason> reasons,
        ReasonsRequired reasonsRequired,
        Reporting reporting,
        Invitations invitations,
        ConditionRules conditions,
        AppealRules appeals,
        List<Gate> gates,
        CodeOfConduct codeOfConduct,
        Map<String, Source> sources) {
    public RuleSet {
        subthemes = List.copyOf(subthemes);
        formats = List.copyOf(formats);
        criteria = List.copyOf(criteria);
        asked = List.copyOf(asked);
        compulsory = List.copyOf(compulsory);
        screening = List.copyOf(screening);
        // Editions that were planned before there were any were stored without.
        ties = List.copyOf(Objects.requireNonNullElse(ties, List.of(TieBreak.MORE_REVIEWS)));
        reasons = List.copyOf(reasons);
        // Recorded rules may be older than these members.
        invitations = Objects.requireNonNullElse(invitations, Invitations.WITHOUT_REMINDERS);
        conditions = Objects.requireNonNullElse(conditions, ConditionRules.WITHOUT_REMINDERS);
        appeals = Objects.requireNonNullElse(appeals, AppealRules.WITHOUT_END);
        gates = List.copyOf(gates);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /**
     * Changes the rules as a whole: a JSON merge-patch (RFC 7396) on their JSON form, so lists are replaced and a
     * null takes a limit away. Version, preset and sources are not for the patch to set; each changed value's source
     * becomes the edition.
     */
    public RuleChange with(Map<String, ?> changes) {
        return RulesJson.change(this, changes);
    }

    /** The same rules under another version number, for the edition that counts its own. */
    public RuleSet atVersion(int number) {
        return copy(number, sources);
    }

    /** Whether both say the same, whatever their version and their sources: a change to this would change nothing. */
    public boolean saysTheSameAs(RuleSet other) {
        return copy(1, Map.of()).equals(other.copy(1, Map.of()));
    }

    /** The JSON form, as a preset's file has it: what a read model keeps and the API shows. */
    public Map<String, Object> members() {
        return RulesJson.members(this);
    }

    public RuleSet copy(int newVersion, Map<String, Source> newSources) {
        return new RuleSet(
                newVersion,
                preset,
                subthemes,
                writeIn,
                formats,
                criteria,
                scale,
                asked,
                compulsory,
                limits,
                screening,
                ties,
                reasons,
                reasonsRequired,
                reporting,
                invitations,
                conditions,
                appeals,
                gates,
                codeOfConduct,
                newSources);
    }

    public boolean isCompulsory(Field field) {
        return compulsory.contains(field);
    }

    /** Whether the form of the edition has this field at all. */
    public boolean asksFor(Field field) {
        return isCompulsory(field) || asked.contains(field);
    }

    /** What each roster entry of this role must tell of its person: fields of kind PERSON only. */
    public Set<Field> compulsoryOf(RosterRole role) {
        var fields = EnumSet.noneOf(Field.class);
        for (Field field : compulsory) {
            if (field.kind() == Field.Kind.PERSON) {
                fields.add(field);
            } else if (role == RosterRole.ORGANIZER) {
                field.personal().ifPresent(fields::add);
            }
        }
        return Collections.unmodifiableSet(fields);
    }

    public Optional<Range> wordLimit(Field field) {
        return Optional.ofNullable(limits.words().get(field));
    }

    public Optional<Range> characterLimit(Field field) {
        return Optional.ofNullable(limits.characters().get(field));
    }

    /** The least number of items or people; at least 1 of what is compulsory. */
    public int minimum(Field field) {
        Range range = limits.counts().get(field);
        int least = range == null || range.min() == null ? 0 : range.min();
        return Math.max(least, isCompulsory(field) ? 1 : 0);
    }

    /** The largest number of items or people; without a limit, {@link Integer#MAX_VALUE}. */
    public int maximum(Field field) {
        Range range = limits.counts().get(field);
        return range == null || range.max() == null ? Integer.MAX_VALUE : range.max();
    }

    public int minimumSpeakers() {
        return minimum(Field.SPEAKERS);
    }

    public Optional<Subtheme> subtheme(String id) {
        return first(subthemes, subtheme -> subtheme.id().equals(id));
    }

    /** Whether a proposal may name this subtheme: one of the list, or any where write-ins are welcome. */
    public boolean acceptsSubtheme(String id) {
        return writeIn || subtheme(id).isPresent();
    }

    public Optional<Format> format(FormatType type) {
        return first(formats, format -> format.type() == type);
    }

    public Optional<Criterion> criterion(String id) {
        return first(criteria, criterion -> criterion.id().equals(id));
    }

    public Optional<Reason> reason(String code) {
        return first(reasons, reason -> reason.code().equals(code));
    }

    public Optional<ScreeningCriterion> screeningCriterion(String id) {
        return first(screening, criterion -> criterion.id().equals(id));
    }

    public boolean waitsFor(Gate gate) {
        return gates.contains(gate);
    }

    /**
     * The mean of one review, weighted over the criteria that it answers; empty if it answers none, since a blank is
     * not a score.
     */
    public OptionalDouble weightedMean(Map<String, Integer> scores) {
        return Scores.weightedMean(criteria, scores);
    }

    /** Whether a review with these scores must give a reason: one low score is enough. */
    public boolean requiresReasonFor(Map<String, Integer> scores) {
        return scores.values().stream().anyMatch(reasonsRequired::appliesTo);
    }

    /**
     * Everything wrong with a review's scores and reasons, pointers into the review; empty if it can stand.
     *
     * @param cannotJudge ids of criteria that the reviewer cannot judge
     */
    public List<RuleProblem> reviewProblems(
            Map<String, Integer> scores, List<String> cannotJudge, Collection<String> reasonCodes) {
        return Scores.problems(this, scores, cannotJudge, reasonCodes);
    }

    private static <T> Optional<T> first(List<T> items, Predicate<T> wanted) {
        return items.stream().filter(wanted).findFirst();
    }
}
