package igf.proposal.condition;

import java.util.UUID;

/** Derives the id of a proposal's conditions. A proposal only has the conditions of its last conditional decision. */
public final class ConditionsId {

    private ConditionsId() {}

    public static String of(UUID proposal) {
        return "conditions:" + proposal;
    }
}
