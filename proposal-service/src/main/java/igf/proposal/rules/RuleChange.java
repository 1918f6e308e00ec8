package igf.proposal.rules;

import java.util.List;

/** What became of a change: the next version, or everything that is wrong with it. */
public sealed interface RuleChange {
    record Accepted(RuleSet rules) implements RuleChange {}

    record Refused(List<RuleProblem> problems) implements RuleChange {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
