package igf.proposal.rules.judging;

import java.util.Arrays;
import java.util.Optional;

/**
 * A minimum criterion.
 *
 * @param id the rule's code; of an automatic one, the name of its {@link AutomaticCheck}; others are answered by
 *     people
 */
public record ScreeningCriterion(String id, String name, boolean automatic) {
    public Optional<AutomaticCheck> automaticCheck() {
        return automatic
                ? Arrays.stream(AutomaticCheck.values())
                        .filter(check -> check.name().equals(id))
                        .findFirst()
                : Optional.empty();
    }
}
