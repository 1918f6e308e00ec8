package igf.proposal.screening;

import java.util.UUID;

final class ScreeningId {

    private ScreeningId() {}

    public static String of(UUID proposal) {
        return "screening:" + proposal;
    }
}
