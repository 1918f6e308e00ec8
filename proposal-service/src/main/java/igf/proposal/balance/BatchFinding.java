package igf.proposal.balance;

import igf.platform.domain.Refusal;
import java.util.List;

/**
 * A finding of a batch check.
 *
 * @param rule code of the rule
 * @param blocking whether the finding prevents sealing and announcing the batch
 * @param sentence explanation for people
 * @param numbers numbers of the proposals concerned
 */
public record BatchFinding(String rule, boolean blocking, String sentence, List<Integer> numbers) {
    public BatchFinding {
        numbers = List.copyOf(numbers);
    }

    public Refusal refusal() {
        return Refusal.rule(rule, "/entries", sentence);
    }
}
