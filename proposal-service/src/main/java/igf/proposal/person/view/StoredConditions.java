package igf.proposal.person.view;

import igf.proposal.condition.ConditionsEvent;
import igf.proposal.person.UnmetCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a proposal.
 *
 * @param lacking whether each condition is neither met nor has evidence; empty after the conditions are over
 * @param extended deadlines of single conditions, by number; null if there are none
 */
record StoredConditions(
        Optional<Instant> dueAt,
        List<String> texts,
        List<Boolean> lacking,
        @Nullable Map<String, Instant> extended) {

    static StoredConditions of(ConditionsEvent.WereSet e) {
        return new StoredConditions(
                Optional.ofNullable(e.dueAt()),
                e.conditions(),
                e.conditions().stream().map(_ -> true).toList(),
                null);
    }

    /** @param number from 1 */
    StoredConditions withUnmet(int number, boolean unmet) {
        var changed = new ArrayList<>(lacking);
        if (number <= changed.size()) {
            changed.set(number - 1, unmet);
        }
        return new StoredConditions(dueAt, texts, changed, extended);
    }

    StoredConditions withExtension(int number, Instant until) {
        var changed = new LinkedHashMap<>(extended == null ? Map.<String, Instant>of() : extended);
        changed.put(Integer.toString(number), until);
        return new StoredConditions(dueAt, texts, lacking, changed);
    }

    StoredConditions withoutUnmet() {
        return new StoredConditions(dueAt, texts, List.of(), extended);
    }

    List<UnmetCondition> unmetConditions() {
        return IntStream.range(0, lacking.size())
                .filter(lacking::get)
                .mapToObj(i -> new UnmetCondition(texts.get(i), dueAt(i + 1)))
                .toList();
    }

    private @Nullable Instant dueAt(int number) {
        var own = extended == null ? null : extended.get(Integer.toString(number));
        return own == null ? dueAt.orElse(null) : own;
    }
}
