package igf.api.decision;

import igf.api.proposal.Stage;

/** The outcome of a decision. Each leads to the stage of the same name. */
public enum DecisionOutcome {
    ACCEPTED,
    ACCEPTED_WITH_CONDITIONS,
    DECLINED,
    RESERVE;

    public Stage stage() {
        return Stage.valueOf(name());
    }

    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_WITH_CONDITIONS;
    }
}
