package igf.proposal.balance;

import igf.platform.domain.Refusal;
import java.util.List;

/**
 * What a check of a batch found.
 *
 * @param rule which rule it is about
 * @param blocking whether the batch cannot be sealed as it is
 * @param sentence for people
 * @param numbers of the proposals that it is about
 */
public record BatchFinding(String rule, boolean blocking, String sentence, List<Integer> numbers) {
    public BatchFinding {
        numbers = List.copyOf(numbers);
    }

    public Refusal refusal() {
        return Refusal.rule(rule, "/entries", sentence);
    }
}
