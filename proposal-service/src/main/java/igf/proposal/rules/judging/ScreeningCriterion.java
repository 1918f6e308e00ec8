package igf.proposal.rules.judging;

import java.util.Arrays;
import java.util.Optional;

/**
 * A minimum criterion of the screening.
 *
 * @param id code of the criterion; for an automatic one the name of its {@link AutomaticCheck}, while people judge all
 *     others
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
