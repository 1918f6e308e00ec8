package igf.proposal.rules.json;

import igf.proposal.rules.RuleProblem;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Format;
import igf.proposal.rules.form.Limits;
import igf.proposal.rules.form.Range;
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
        check.lists();
        check.formats();
        check.reviewing();
        check.limits();
        check.screening();
        return check.problems;
    }

    private void lists() {
        unique("/subthemes", rules.subthemes(), Subtheme::id);
        unique("/formats", rules.formats(), Format::type);
        unique("/criteria", rules.criteria(), Criterion::id);
        unique("/screening", rules.screening(), ScreeningCriterion::id);
        unique("/ties", rules.ties(), tie -> tie);
        unique("/reasons", rules.reasons(), Reason::code);
        unique("/asked", rules.asked(), field -> field);
        unique("/compulsory", rules.compulsory(), field -> field);
        unique("/gates", rules.gates(), gate -> gate);
        unique("/invitations/reminderDays", rules.invitations().reminderDays(), days -> days);
        var days = rules.invitations().reminderDays();
        if (!days.equals(days.stream().sorted().toList())) {
            problem("/invitations/reminderDays", "DAYS_NOT_ASCENDING", "Name the days in ascending order.");
        }
        unique("/conditions/reminderDays", rules.conditions().reminderDays(), before -> before);
        var before = rules.conditions().reminderDays();
        if (!before.equals(before.stream().sorted(Comparator.reverseOrder()).toList())) {
            problem("/conditions/reminderDays", "DAYS_NOT_DESCENDING", "Name the days in descending order.");
        }
        if (rules.isCompulsory(Field.SUBTHEMES) && rules.subthemes().isEmpty() && !rules.writeIn()) {
            problem("/subthemes", "SUBTHEMES_EMPTY", "A subtheme is compulsory, so name at least one.");
        }
    }

    private void formats() {
        if (rules.formats().isEmpty()) {
            problem("/formats", "FORMATS_EMPTY", "Offer at least one format.");
        }
        for (int i = 0; i < rules.formats().size(); i++) {
            Format format = rules.formats().get(i);
            unique("/formats/" + i + "/layouts", format.layouts(), layout -> layout);
            unique("/formats/" + i + "/minutes", format.minutes(), minutes -> minutes);
            if (format.minutes().isEmpty()) {
                problem("/formats/" + i + "/minutes", "MINUTES_EMPTY", "Offer at least one duration.");
            }
        }
    }

    private void reviewing() {
        if (rules.criteria().isEmpty()) {
            problem("/criteria", "CRITERIA_EMPTY", "Name at least one criterion.");
        }
        for (int i = 0; i < rules.criteria().size(); i++) {
            double weight = rules.criteria().get(i).weight();
            if (!(weight > 0 && weight <= 1000)) {
                problem("/criteria/" + i + "/weight", "WEIGHT_OUT_OF_RANGE", "Give a weight above 0, up to 1000.");
            }
        }
        Scale scale = rules.scale();
        if (scale.min() >= scale.max()) {
            problem("/scale", "SCALE_EMPTY", "The highest score must be above the lowest.");
        } else if (!scale.labels().isEmpty() && scale.labels().size() != scale.max() - scale.min() + 1) {
            problem("/scale/labels", "LABELS_INCOMPLETE", "Label every score or none.");
        }
        Integer highest = rules.reasonsRequired().atOrBelow();
        if (highest != null && scale.min() < scale.max() && !scale.contains(highest)) {
            problem("/reasonsRequired/atOrBelow", "SCORE_OUT_OF_SCALE", "Give a score of the scale.");
        }
        if (highest != null && rules.reasons().isEmpty()) {
            problem("/reasons", "REASONS_EMPTY", "Reasons are required, so name at least one.");
        }
    }

    private void limits() {
        Limits limits = rules.limits();
        ranges("words", limits.words(), Set.of(Field.Kind.TEXT, Field.Kind.LIST));
        ranges("characters", limits.characters(), Set.of(Field.Kind.TEXT, Field.Kind.LIST));
        ranges("counts", limits.counts(), Set.of(Field.Kind.LIST, Field.Kind.ROSTER));
        if (!rules.writeIn()
                && rules.minimum(Field.SUBTHEMES)
                        > Math.max(1, rules.subthemes().size())) {
            problem("/limits/counts/SUBTHEMES", "LIMIT_IMPOSSIBLE", "There are fewer subthemes than that.");
        }
        if (limits.onsiteSpeakers() > rules.maximum(Field.SPEAKERS)) {
            problem("/limits/onsiteSpeakers", "LIMIT_IMPOSSIBLE", "There cannot be as many speakers.");
        }
        if (limits.onsiteModerators() > rules.maximum(Field.MODERATOR)) {
            problem("/limits/onsiteModerators", "LIMIT_IMPOSSIBLE", "There cannot be as many moderators.");
        }
    }

    private void ranges(String name, Map<Field, Range> ranges, Set<Field.Kind> kinds) {
        ranges.forEach((field, range) -> {
            String pointer = "/limits/" + name + "/" + field;
            if (!kinds.contains(field.kind())) {
                problem(pointer, "LIMIT_NOT_APPLICABLE", "This field has no " + name + ".");
            } else if (!range.possible()) {
                problem(pointer, "LIMIT_IMPOSSIBLE", "The maximum is below the minimum.");
            }
        });
    }

    private void screening() {
        for (int i = 0; i < rules.screening().size(); i++) {
            ScreeningCriterion criterion = rules.screening().get(i);
            String pointer = "/screening/" + i;
            if (!criterion.automatic()) {
                continue;
            }
            switch (criterion.automaticCheck().orElse(null)) {
                case null ->
                    problem(pointer + "/id", "CHECK_UNKNOWN", "Only people can answer this: set automatic to false.");
                case ENOUGH_SPEAKERS -> needs(pointer, rules.minimumSpeakers() > 0, "counts.SPEAKERS.min");
                case ONSITE_PEOPLE ->
                    needs(
                            pointer,
                            rules.limits().onsiteModerators() + rules.limits().onsiteSpeakers() > 0,
                            "onsiteModerators");
                case REPORTS_FILED -> needs(pointer, rules.limits().reportLookBack() > 0, "reportLookBack");
                case PROPOSALS_PER_PERSON ->
                    needs(pointer, rules.limits().proposalsPerPerson() != null, "proposalsPerPerson");
                case PROPOSALS_PER_ORGANIZATION ->
                    needs(pointer, rules.limits().proposalsPerOrganization() != null, "proposalsPerOrganization");
                case COMPLETE, NO_MAG_MEMBER, MIXED_GENDER -> {}
            }
        }
    }

    private void needs(String pointer, boolean given, String limit) {
        if (!given) {
            problem(pointer, "CHECK_WITHOUT_LIMIT", "This check needs the limit " + limit + ".");
        }
    }

    private <T> void unique(String pointer, List<T> items, Function<T, ?> key) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            Object value = key.apply(items.get(i));
            if (!value.equals("") && !seen.add(value)) {
                problem(pointer + "/" + i, "RULE_DUPLICATE", value + " is there already.");
            }
        }
    }

    private void problem(String pointer, String code, String detail) {
        problems.add(new RuleProblem(pointer, code, detail));
    }
}
