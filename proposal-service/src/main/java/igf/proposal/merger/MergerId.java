package igf.proposal.merger;

import java.util.UUID;

/** Derives the id of a merger from the proposal that goes in, which can have only one merger at a time. */
public final class MergerId {

    private MergerId() {}

    /** @param proposal the one that goes in */
    public static String of(UUID proposal) {
        return "merger:" + proposal;
    }
}
