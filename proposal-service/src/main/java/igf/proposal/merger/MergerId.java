package igf.proposal.merger;

import java.util.UUID;

/** Derives the id of a merger from the proposal that is merged into the other. It has at most one merger at a time. */
public final class MergerId {

    private MergerId() {}

    /** @param proposal the proposal that is merged into the other */
    public static String of(UUID proposal) {
        return "merger:" + proposal;
    }
}
