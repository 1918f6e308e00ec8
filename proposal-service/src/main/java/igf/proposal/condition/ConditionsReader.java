package igf.proposal.condition;

import igf.platform.domain.Aggregates;
import java.util.UUID;

record ConditionsReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.RefusedException not found, if the proposal was not accepted on conditions */
    public ConditionsState get(UUID proposal) {
        return aggregates.read(Conditions.class, ConditionsId.of(proposal), Conditions::state);
    }
}
