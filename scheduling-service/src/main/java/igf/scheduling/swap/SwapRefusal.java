package igf.scheduling.swap;

import igf.api.swap.SwapRequestState;
import igf.platform.domain.Refusal;
import igf.scheduling.negotiation.SwapPair;
import java.util.Map;

final class SwapRefusal {

    private static final String WITH = "/with";

    private SwapRefusal() {}

    static Refusal notReleased(String pointer) {
        return Refusal.rule(
                "SESSION_NOT_RELEASED",
                pointer,
                "Only sessions of proposals that are in the last release of the programme can swap places.");
    }

    /** The swap could not happen, because the released place is no longer the session's. */
    static Refusal movedSinceRelease(String pointer) {
        return Refusal.rule(
                "PLACE_NOT_RELEASED",
                pointer,
                "The session has been moved since the last release; ask again after the next one.");
    }

    static Refusal withItself() {
        return Refusal.rule("SWAPPED_WITH_ITSELF", WITH, "Name another session.");
    }

    static Refusal otherEdition() {
        return Refusal.rule("OTHER_EDITION", WITH, "Name a session of the same edition.");
    }

    static Refusal alreadyOpen(SwapPair open) {
        return Refusal.conflict(
                "SWAP_OPEN",
                "The session already asks session %d \"%s\"; withdraw that request first."
                        .formatted(open.with().number(), open.with().title()),
                Map.of("given", open.with().number() + " \"" + open.with().title() + "\""));
    }

    static Refusal refusedBefore() {
        return Refusal.conflict(
                "SWAP_REFUSED", "The organizers of that session refused this swap; ask those of another session.");
    }

    static Refusal begun() {
        return Refusal.conflict("SWAP_BEGUN", "One of the sessions has begun.");
    }

    static Refusal notOpen() {
        return Refusal.conflict("SWAP_NOT_OPEN", "The request can no longer be changed in this way.");
    }

    static Refusal linkClosed(SwapRequestState state) {
        return Refusal.gone("SWAP_NOT_OPEN", "The request is " + state + " and can no longer be answered.");
    }

    static Refusal organizersChanged() {
        return Refusal.gone("SWAP_NOT_OPEN", "The organizers of the session have changed since the link was sent.");
    }

    static Refusal approvalReasonRequired() {
        return Refusal.rule(
                "REASON_REQUIRED", "/reason", "The programme is frozen; say why the places of the sessions change.");
    }
}
