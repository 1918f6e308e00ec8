package igf.proposal.rules.judging;

import igf.proposal.rules.RuleProblem;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Pointers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Validates and computes the scores of one review. */
public final class Scores {
    private Scores() {}

    /** Ignores scores of unknown criteria, which belong to another version of the rules. */
    public static OptionalDouble weightedMean(List<Criterion> criteria, Map<String, Integer> scores) {
        double sum = 0;
        double weights = 0;
        for (Criterion criterion : criteria) {
            Integer score = scores.get(criterion.id());
            if (score != null) {
                sum += criterion.weight() * score;
                weights += criterion.weight();
            }
        }
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
    }

    public static List<RuleProblem> problems(
            RuleSet rules, Map<String, Integer> scores, List<String> cannotJudge, Collection<String> reasonCodes) {
        var problems = new ArrayList<RuleProblem>();
        scores.forEach((id, score) -> {
            String pointer = "/scores/" + Pointers.escape(id);
            if (rules.criterion(id).isEmpty()) {
                problems.add(new RuleProblem(pointer, "CRITERION_UNKNOWN", "The edition has no such criterion."));
            } else if (!rules.scale().contains(score)) {
                String scale = rules.scale().min() + " to " + rules.scale().max();
                problems.add(new RuleProblem(pointer, "SCORE_OUT_OF_SCALE", "Give a whole number from " + scale + "."));
            }
        });
        for (Criterion criterion : rules.criteria()) {
            if (!scores.containsKey(criterion.id()) && !cannotJudge.contains(criterion.id())) {
                problems.add(new RuleProblem(
                        "/scores/" + Pointers.escape(criterion.id()),
                        RuleProblem.SCORE_REQUIRED,
                        "Give a score, or name the criterion in cannotJudge."));
            }
        }
        for (int i = 0; i < cannotJudge.size(); i++) {
            String id = cannotJudge.get(i);
            if (rules.criterion(id).isEmpty()) {
                problems.add(new RuleProblem(
                        "/cannotJudge/" + i, "CRITERION_UNKNOWN", "The edition has no such criterion."));
            } else if (scores.containsKey(id)) {
                problems.add(new RuleProblem(
                        "/cannotJudge/" + i, "CRITERION_SCORED", "Give a score or name it here, not both."));
            }
        }
        int index = 0;
        for (String code : reasonCodes) {
            if (rules.reason(code).isEmpty()) {
                problems.add(
                        new RuleProblem("/reasons/" + index, "REASON_UNKNOWN", "Choose from the edition's reasons."));
            }
            index++;
        }
        if (reasonCodes.isEmpty() && rules.requiresReasonFor(scores)) {
            problems.add(new RuleProblem(
                    "/reasons", RuleProblem.REASON_REQUIRED, "Give at least one reason for a score this low."));
        }
        return List.copyOf(problems);
    }
}
