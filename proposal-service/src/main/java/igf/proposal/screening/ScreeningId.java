package igf.proposal.screening;

import java.util.UUID;

/** The findings on a proposal have an id that follows from its own. */
final class ScreeningId {

    private ScreeningId() {}

    public static String of(UUID proposal) {
        return "screening:" + proposal;
    }
}
