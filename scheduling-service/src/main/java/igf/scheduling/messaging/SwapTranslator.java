package igf.scheduling.messaging;

import igf.api.swap.SwapObstacle;
import igf.contracts.PublicEvent;
import igf.contracts.scheduling.SessionSwapAsked;
import igf.contracts.scheduling.SessionSwapChanged;
import igf.scheduling.negotiation.SwapPair;
import igf.scheduling.negotiation.SwapSide;
import igf.scheduling.swap.SwapEvent;
import java.util.List;

/** Translates swap requests into one public event for each session whose organizers get a mail. */
final class SwapTranslator {

    private SwapTranslator() {}

    static List<PublicEvent> translate(SwapEvent event) {
        var pair = event.pair();
        return switch (event) {
            case SwapEvent.Asked e -> List.of(toAsked(e));
            case SwapEvent.Refused e -> List.of(toAskingSide(pair, "REFUSED"));
            // Without approval the result follows at once.
            case SwapEvent.Agreed e -> e.needsApproval() ? List.of(toAskingSide(pair, "AGREED")) : List.of();
            case SwapEvent.Approved e -> List.of();
            case SwapEvent.Withdrawn e ->
                e.bySecretariat()
                        ? List.of(toAskingSide(pair, "WITHDRAWN"), toAskedSide(pair, "WITHDRAWN"))
                        : List.of(toAskedSide(pair, "WITHDRAWN"));
            case SwapEvent.Done e -> List.of(toAskingSide(pair, "DONE"), toAskedSide(pair, "DONE"));
            case SwapEvent.Impossible e ->
                List.of(
                        changed(pair, pair.from(), pair.with(), "IMPOSSIBLE", e.obstacles()),
                        changed(pair, pair.with(), pair.from(), "IMPOSSIBLE", e.obstacles()));
        };
    }

    private static SessionSwapAsked toAsked(SwapEvent.Asked e) {
        var side = e.pair().with();
        var other = e.pair().from();
        return new SessionSwapAsked(
                e.pair().edition(),
                side.session(),
                side.proposal(),
                side.number(),
                side.title(),
                ReleasedTranslator.toPlacement(side.place()),
                e.pair().request(),
                other.session(),
                other.number(),
                other.title(),
                ReleasedTranslator.toPlacement(other.place()),
                e.reason().toString(),
                e.tokenSealed().toString(),
                e.by(),
                ReleasedTranslator.toPeople(side.organizers()));
    }

    private static PublicEvent toAskingSide(SwapPair pair, String outcome) {
        return changed(pair, pair.from(), pair.with(), outcome, List.of());
    }

    private static PublicEvent toAskedSide(SwapPair pair, String outcome) {
        return changed(pair, pair.with(), pair.from(), outcome, List.of());
    }

    private static PublicEvent changed(
            SwapPair pair, SwapSide side, SwapSide other, String outcome, List<SwapObstacle> obstacles) {
        var done = outcome.equals("DONE");
        return new SessionSwapChanged(
                pair.edition(),
                side.session(),
                side.proposal(),
                side.number(),
                side.title(),
                ReleasedTranslator.toPlacement(done ? side.placeAfterSwap(other) : side.place()),
                pair.request(),
                other.session(),
                other.number(),
                other.title(),
                outcome,
                obstacles.stream().map(Enum::name).toList(),
                ReleasedTranslator.toPeople(side.organizers()));
    }
}
