package igf.proposal.merger;

import java.util.UUID;

/** A proposal can be merged into one other at a time, so a merger's id follows from its own. */
public final class MergerId {

    private MergerId() {}

    /** @param proposal the one that goes in */
    public static String of(UUID proposal) {
        return "merger:" + proposal;
    }
}
