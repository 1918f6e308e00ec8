package igf.proposal.balance;

import igf.platform.domain.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A finding of a batch check.
 *
 * @param rule code of the rule
 * @param blocking whether the finding prevents sealing and announcing the batch
 * @param sentence explanation for people, in the language of {@code Accept-Language}
 * @param numbers numbers of the proposals concerned
 * @param args values in the sentence, for clients that write their own
 */
public record BatchFinding(
        String rule, boolean blocking, String sentence, List<Integer> numbers, Map<String, Object> args) {
    public BatchFinding {
        numbers = List.copyOf(numbers);
        args = Collections.unmodifiableMap(new TreeMap<>(args));
    }

    public BatchFinding(String rule, boolean blocking, String sentence, List<Integer> numbers) {
        this(rule, blocking, sentence, numbers, Map.of());
    }

    /** Returns the same in other words, with the values in them. */
    public BatchFinding withSentence(String other, Map<String, Object> otherArgs) {
        return new BatchFinding(rule, blocking, other, numbers, otherArgs);
    }

    public Refusal refusal() {
        return Refusal.rule(rule, "/entries", sentence, args);
    }
}
