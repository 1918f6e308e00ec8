package igf.proposal.screening;

import java.util.UUID;

/** Derives the id of a proposal's judgements from the proposal's id. */
public final class ScreeningId {

    private ScreeningId() {}

    public static String of(UUID proposal) {
        return "screening:" + proposal;
    }
}
