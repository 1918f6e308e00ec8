package igf.proposal.person.view;

import igf.proposal.condition.ConditionsEvent;
import igf.proposal.person.Lacking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The conditions of a proposal. @param lacking for each whether it is neither met nor handed in; none once nothing is asked */
record StoredConditions(Optional<Instant> dueAt, List<String> texts, List<Boolean> lacking) {

    static StoredConditions of(ConditionsEvent.WereSet e) {
        return new StoredConditions(
                Optional.ofNullable(e.dueAt()),
                e.conditions(),
                e.conditions().stream().map(_ -> true).toList());
    }

    /** @param number from 1 */
    StoredConditions with(int number, boolean lacks) {
        var all = new ArrayList<>(lacking);
        if (number <= all.size()) {
            all.set(number - 1, lacks);
        }
        return new StoredConditions(dueAt, texts, all);
    }

    StoredConditions over() {
        return new StoredConditions(dueAt, texts, List.of());
    }

    Lacking told() {
        return new Lacking(
                IntStream.range(0, lacking.size())
                        .filter(lacking::get)
                        .mapToObj(texts::get)
                        .toList(),
                dueAt.orElse(null));
    }
}
