package igf.proposal.screening;

import java.util.UUID;

public final class ScreeningId {

    private ScreeningId() {}

    public static String of(UUID proposal) {
        return "screening:" + proposal;
    }
}
