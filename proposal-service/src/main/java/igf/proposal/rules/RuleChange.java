package igf.proposal.rules;

import java.util.List;

/** The result of a change of rules: the new rules, or all mistakes in the change. */
public sealed interface RuleChange {
    record Accepted(RuleSet rules) implements RuleChange {}

    record Rejected(List<RuleProblem> problems) implements RuleChange {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
