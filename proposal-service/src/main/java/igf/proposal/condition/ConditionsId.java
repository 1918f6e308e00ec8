package igf.proposal.condition;

import java.util.UUID;

/** The conditions of a proposal have an id that follows from its own: those of the last conditional decision count. */
public final class ConditionsId {

    private ConditionsId() {}

    public static String of(UUID proposal) {
        return "conditions:" + proposal;
    }
}
