package igf.proposal.rules.json;

import igf.proposal.rules.RuleProblem;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Format;
import igf.proposal.rules.form.Limits;
import igf.proposal.rules.form.Range;
import igf.proposal.rules.form.SessionKind;
import igf.proposal.rules.form.Subtheme;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.Reason;
import igf.proposal.rules.judging.Scale;
import igf.proposal.rules.judging.ScreeningCriterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks that the values of a rule set are consistent with each other. */
final class RulesCheck {
    private final RuleSet rules;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RulesCheck(RuleSet rules) {
        this.rules = rules;
    }

    static List<RuleProblem> problems(RuleSet rules) {
        var check = new RulesCheck(rules);
        check.checkLists();
        check.checkFormats();
        check.checkReviewing();
        check.checkLimits();
        check.checkScreening();
        return check.problems;
    }

    private void checkLists() {
        requireUnique("/subthemes", rules.subthemes(), Subtheme::id);
        requireUnique("/formats", rules.formats(), Format::type);
        requireUnique("/criteria", rules.criteria(), Criterion::id);
        requireUnique("/screening", rules.screening(), ScreeningCriterion::id);
        requireUnique("/ties", rules.ties(), tie -> tie);
        requireUnique("/reasons", rules.reasons(), Reason::code);
        requireUnique("/asked", rules.asked(), field -> field);
        requireUnique("/compulsory", rules.compulsory(), field -> field);
        requireUnique("/sessionKinds", rules.sessionKinds(), SessionKind::id);
        for (int i = 0; i < rules.sessionKinds().size(); i++) {
            if (rules.sessionKinds().get(i).id().equals(SessionKind.WORKSHOP)) {
                addProblem("/sessionKinds/" + i + "/id", "KIND_RESERVED", "Sessions of proposals have this kind.");
            }
        }
        requireUnique("/gates", rules.gates(), gate -> gate);
        requireUnique("/invitations/reminderDays", rules.invitations().reminderDays(), days -> days);
        var days = rules.invitations().reminderDays();
        if (!days.equals(days.stream().sorted().toList())) {
            addProblem("/invitations/reminderDays", "DAYS_NOT_ASCENDING", "Name the days in ascending order.");
        }
        requireUnique("/conditions/reminderDays", rules.conditions().reminderDays(), before -> before);
        var before = rules.conditions().reminderDays();
        if (!before.equals(before.stream().sorted(Comparator.reverseOrder()).toList())) {
            addProblem("/conditions/reminderDays", "DAYS_NOT_DESCENDING", "Name the days in descending order.");
        }
        if (rules.isCompulsory(Field.SUBTHEMES) && rules.subthemes().isEmpty() && !rules.writeIn()) {
            addProblem("/subthemes", "SUBTHEMES_EMPTY", "A subtheme is compulsory, so name at least one.");
        }
    }

    private void checkFormats() {
        if (rules.formats().isEmpty()) {
            addProblem("/formats", "FORMATS_EMPTY", "Offer at least one format.");
        }
        for (int i = 0; i < rules.formats().size(); i++) {
            Format format = rules.formats().get(i);
            requireUnique("/formats/" + i + "/layouts", format.layouts(), layout -> layout);
            requireUnique("/formats/" + i + "/minutes", format.minutes(), minutes -> minutes);
            if (format.minutes().isEmpty()) {
                addProblem("/formats/" + i + "/minutes", "MINUTES_EMPTY", "Offer at least one duration.");
            }
        }
    }

    private void checkReviewing() {
        if (rules.criteria().isEmpty()) {
            addProblem("/criteria", "CRITERIA_EMPTY", "Name at least one criterion.");
        }
        for (int i = 0; i < rules.criteria().size(); i++) {
            double weight = rules.criteria().get(i).weight();
            if (!(weight > 0 && weight <= 1000)) {
                addProblem("/criteria/" + i + "/weight", "WEIGHT_OUT_OF_RANGE", "Give a weight above 0, up to 1000.");
            }
        }
        Scale scale = rules.scale();
        if (scale.min() >= scale.max()) {
            addProblem("/scale", "SCALE_EMPTY", "The highest score must be above the lowest.");
        } else if (!scale.labels().isEmpty() && scale.labels().size() != scale.max() - scale.min() + 1) {
            addProblem("/scale/labels", "LABELS_INCOMPLETE", "Label every score or none.");
        }
        Integer highest = rules.reasonsRequired().atOrBelow();
        if (highest != null && scale.min() < scale.max() && !scale.contains(highest)) {
            addProblem("/reasonsRequired/atOrBelow", "SCORE_OUT_OF_SCALE", "Give a score of the scale.");
        }
        if (highest != null && rules.reasons().isEmpty()) {
            addProblem("/reasons", "REASONS_EMPTY", "Reasons are required, so name at least one.");
        }
    }

    private void checkLimits() {
        Limits limits = rules.limits();
        checkRanges("words", limits.words(), Set.of(Field.Kind.TEXT, Field.Kind.LIST));
        checkRanges("characters", limits.characters(), Set.of(Field.Kind.TEXT, Field.Kind.LIST));
        checkRanges("counts", limits.counts(), Set.of(Field.Kind.LIST, Field.Kind.ROSTER));
        if (!rules.writeIn()
                && rules.minimum(Field.SUBTHEMES)
                        > Math.max(1, rules.subthemes().size())) {
            addProblem("/limits/counts/SUBTHEMES", "LIMIT_IMPOSSIBLE", "There are fewer subthemes than that.");
        }
        if (limits.onsiteSpeakers() > rules.maximum(Field.SPEAKERS)) {
            addProblem("/limits/onsiteSpeakers", "LIMIT_IMPOSSIBLE", "There cannot be as many speakers.");
        }
        if (limits.onsiteModerators() > rules.maximum(Field.MODERATOR)) {
            addProblem("/limits/onsiteModerators", "LIMIT_IMPOSSIBLE", "There cannot be as many moderators.");
        }
    }

    private void checkRanges(String name, Map<Field, Range> ranges, Set<Field.Kind> kinds) {
        ranges.forEach((field, range) -> {
            String pointer = "/limits/" + name + "/" + field;
            if (!kinds.contains(field.kind())) {
                addProblem(pointer, "LIMIT_NOT_APPLICABLE", "This field has no " + name + ".");
            } else if (!range.possible()) {
                addProblem(pointer, "LIMIT_IMPOSSIBLE", "The maximum is below the minimum.");
            }
        });
    }

    private void checkScreening() {
        for (int i = 0; i < rules.screening().size(); i++) {
            ScreeningCriterion criterion = rules.screening().get(i);
            String pointer = "/screening/" + i;
            if (!criterion.automatic()) {
                continue;
            }
            switch (criterion.automaticCheck().orElse(null)) {
                case null ->
                    addProblem(
                            pointer + "/id", "CHECK_UNKNOWN", "Only people can answer this: set automatic to false.");
                case ENOUGH_SPEAKERS -> requireLimit(pointer, rules.minimumSpeakers() > 0, "counts.SPEAKERS.min");
                case ONSITE_PEOPLE ->
                    requireLimit(
                            pointer,
                            rules.limits().onsiteModerators() + rules.limits().onsiteSpeakers() > 0,
                            "onsiteModerators");
                case REPORTS_FILED -> requireLimit(pointer, rules.limits().reportLookBack() > 0, "reportLookBack");
                case PROPOSALS_PER_PERSON ->
                    requireLimit(pointer, rules.limits().proposalsPerPerson() != null, "proposalsPerPerson");
                case PROPOSALS_PER_ORGANIZATION ->
                    requireLimit(
                            pointer, rules.limits().proposalsPerOrganization() != null, "proposalsPerOrganization");
                case COMPLETE, NO_MAG_MEMBER, MIXED_GENDER -> {}
            }
        }
    }

    private void requireLimit(String pointer, boolean given, String limit) {
        if (!given) {
            addProblem(pointer, "CHECK_WITHOUT_LIMIT", "This check needs the limit " + limit + ".");
        }
    }

    private <T> void requireUnique(String pointer, List<T> items, Function<T, ?> key) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            Object value = key.apply(items.get(i));
            if (!value.equals("") && !seen.add(value)) {
                addProblem(pointer + "/" + i, "RULE_DUPLICATE", value + " appears twice.");
            }
        }
    }

    private void addProblem(String pointer, String code, String detail) {
        problems.add(new RuleProblem(pointer, code, detail));
    }
}
