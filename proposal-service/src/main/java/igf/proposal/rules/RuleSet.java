package igf.proposal.rules;

import igf.api.proposal.FormatType;
import igf.api.roster.RosterRole;
import igf.proposal.rules.form.CodeOfConduct;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Format;
import igf.proposal.rules.form.Limits;
import igf.proposal.rules.form.Range;
import igf.proposal.rules.form.SessionKind;
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
 * One version of all rules of an edition.
 *
 * @param version number of the version in the edition, from 1
 * @param preset the year's preset that the rules started from
 * @param writeIn whether a proposal may add a subtheme of its own
 * @param asked fields of the form that are not compulsory
 * @param compulsory fields that a submission must have
 * @param ties rules that decide between proposals of the same mean, in this order
 * @param sessionKinds kinds of sessions without a proposal
 * @param sources source of each value by its address: a JSON pointer in which list items have their id, type or code,
 *     or {@code *}
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
        ReportRules reporting,
        InvitationRules invitations,
        ConditionRules conditions,
        AppealRules appeals,
        List<Gate> gates,
        CodeOfConduct codeOfConduct,
        List<SessionKind> sessionKinds,
        Map<String, Source> sources) {

    private static final String SESSION_KINDS = "/sessionKinds";

    public RuleSet {
        subthemes = List.copyOf(subthemes);
        formats = List.copyOf(formats);
        criteria = List.copyOf(criteria);
        asked = List.copyOf(asked);
        compulsory = List.copyOf(compulsory);
        screening = List.copyOf(screening);
        // Null in older events.
        ties = List.copyOf(Objects.requireNonNullElse(ties, List.of(TieBreak.MORE_REVIEWS)));
        reasons = List.copyOf(reasons);
        // Null in older events.
        invitations = Objects.requireNonNullElse(invitations, InvitationRules.WITHOUT_REMINDERS);
        conditions = Objects.requireNonNullElse(conditions, ConditionRules.WITHOUT_REMINDERS);
        appeals = Objects.requireNonNullElse(appeals, AppealRules.WITHOUT_END);
        gates = List.copyOf(gates);
        // Null in older events and in presets.
        sessionKinds = List.copyOf(Objects.requireNonNullElse(sessionKinds, SessionKind.STANDARD));
        var allSources = new LinkedHashMap<>(sources);
        allSources.putIfAbsent(SESSION_KINDS, Source.SESSION_KINDS);
        sources = Collections.unmodifiableMap(allSources);
    }

    /**
     * Applies a JSON merge-patch (RFC 7396) to the JSON form of the rules, so lists are replaced and null removes a
     * limit. The patch cannot set version, preset and sources; the source of each changed value becomes the edition.
     */
    public RuleChange applyPatch(Map<String, ?> changes) {
        return RulesJson.change(this, changes);
    }

    /** Returns the same rules with another version number, which the edition assigns. */
    public RuleSet withVersion(int number) {
        return copy(number, sources);
    }

    public boolean hasSameRulesAs(RuleSet other) {
        return copy(1, Map.of()).equals(other.copy(1, Map.of()));
    }

    /** Returns the JSON form, as in a preset's file, for read models and the API. */
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
                sessionKinds,
                newSources);
    }

    public boolean isCompulsory(Field field) {
        return compulsory.contains(field);
    }

    public boolean asksFor(Field field) {
        return isCompulsory(field) || asked.contains(field);
    }

    /** Returns the fields of kind PERSON that each roster entry of the role must have. */
    public Set<Field> compulsoryFields(RosterRole role) {
        var fields = EnumSet.noneOf(Field.class);
        for (Field field : compulsory) {
            if (field.kind() == Field.Kind.PERSON) {
                fields.add(field);
            } else if (role == RosterRole.ORGANIZER) {
                field.personField().ifPresent(fields::add);
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

    /** Returns the minimum number of items or people; at least 1 for a compulsory field. */
    public int minimum(Field field) {
        Range range = limits.counts().get(field);
        int smallest = range == null || range.min() == null ? 0 : range.min();
        return Math.max(smallest, isCompulsory(field) ? 1 : 0);
    }

    /** Returns the maximum number of items or people; {@link Integer#MAX_VALUE} without a limit. */
    public int maximum(Field field) {
        Range range = limits.counts().get(field);
        return range == null || range.max() == null ? Integer.MAX_VALUE : range.max();
    }

    public int minimumSpeakers() {
        return minimum(Field.SPEAKERS);
    }

    public Optional<Subtheme> subtheme(String id) {
        return findFirst(subthemes, subtheme -> subtheme.id().equals(id));
    }

    /** Returns whether a proposal may name the subtheme: one of the list, or any if write-ins are allowed. */
    public boolean acceptsSubtheme(String id) {
        return writeIn || subtheme(id).isPresent();
    }

    public Optional<Format> format(FormatType type) {
        return findFirst(formats, format -> format.type() == type);
    }

    public Optional<Criterion> criterion(String id) {
        return findFirst(criteria, criterion -> criterion.id().equals(id));
    }

    public Optional<Reason> reason(String code) {
        return findFirst(reasons, reason -> reason.code().equals(code));
    }

    public Optional<ScreeningCriterion> screeningCriterion(String id) {
        return findFirst(screening, criterion -> criterion.id().equals(id));
    }

    public boolean hasGate(Gate gate) {
        return gates.contains(gate);
    }

    /** Returns the weighted mean of one review over the criteria that it answers; empty if it answers none. */
    public OptionalDouble weightedMean(Map<String, Integer> scores) {
        return Scores.weightedMean(criteria, scores);
    }

    /** Returns whether a review with these scores must give a reason: one low score is enough. */
    public boolean requiresReasonFor(Map<String, Integer> scores) {
        return scores.values().stream().anyMatch(reasonsRequired::appliesTo);
    }

    /**
     * Returns the mistakes in a review's scores and reasons, with pointers into the review.
     *
     * @param cannotJudge ids of criteria that the reviewer cannot judge
     */
    public List<RuleProblem> reviewProblems(
            Map<String, Integer> scores, List<String> cannotJudge, Collection<String> reasonCodes) {
        return Scores.problems(this, scores, cannotJudge, reasonCodes);
    }

    private static <T> Optional<T> findFirst(List<T> items, Predicate<T> predicate) {
        return items.stream().filter(predicate).findFirst();
    }
}
