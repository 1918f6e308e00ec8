package igf.scheduling.swap.reaction;

import igf.api.swap.SwapObstacle;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.negotiation.SwapId;
import igf.scheduling.negotiation.SwapPair;
import igf.scheduling.negotiation.SwapSide;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.SwapPlaces;
import igf.scheduling.swap.SwapCommand;
import igf.scheduling.swap.SwapEvent;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Swaps the places of two sessions in the programme, and records in the request whether it could. */
@Component
@ProcessingGroup("swaps")
class WhenSwapIsAgreedThenSwapPlaces {

    private static final String NAME = "swaps";

    private final Commands commands;

    WhenSwapIsAgreedThenSwapPlaces(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SwapEvent event, Meta meta) {
        switch (event) {
            case SwapEvent.Agreed e -> {
                if (!e.needsApproval()) {
                    swapPlaces(e.pair(), null, meta);
                }
            }
            case SwapEvent.Approved e -> swapPlaces(e.pair(), e.reason(), meta);
            case SwapEvent.Asked e -> {}
            case SwapEvent.Refused e -> {}
            case SwapEvent.Withdrawn e -> {}
            case SwapEvent.Done e -> {}
            case SwapEvent.Impossible e -> {}
        }
    }

    private void swapPlaces(SwapPair pair, @Nullable String reason, Meta meta) {
        var id = SwapId.of(pair.from().session());
        SwapCommand outcome;
        try {
            commands.sendAs(
                    NAME,
                    new SwapPlaces(pair.edition(), agreedPlace(pair.from()), agreedPlace(pair.with()), reason),
                    meta.correlationId());
            outcome = new SwapCommand.NoteDone(id, pair.request());
        } catch (RefusedException e) {
            outcome = new SwapCommand.NoteImpossible(id, pair.request(), obstacles(e.reasons()));
        }
        commands.sendAs(NAME, outcome, meta.correlationId());
    }

    private static RequestedPlacement agreedPlace(SwapSide side) {
        return new RequestedPlacement(
                side.session(), side.place().room(), side.place().start());
    }

    static List<SwapObstacle> obstacles(List<? extends Refusal> reasons) {
        return reasons.stream()
                .flatMap(WhenSwapIsAgreedThenSwapPlaces::obstacles)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<SwapObstacle> obstacles(Refusal refusal) {
        if (refusal instanceof ClashRefusal clashing) {
            return clashing.clashes().stream().map(clash -> toObstacle(clash.kind()));
        }
        return Stream.of(
                switch (refusal.rule()) {
                    case "SESSION_CANCELLED" -> SwapObstacle.CANCELLED;
                    case "SESSION_PINNED" -> SwapObstacle.PINNED;
                    case "SESSION_BEGUN" -> SwapObstacle.BEGUN;
                    case "PLACE_CHANGED" -> SwapObstacle.PLACE_CHANGED;
                    case "REASON_REQUIRED" -> SwapObstacle.FROZEN;
                    default -> SwapObstacle.OTHER;
                });
    }

    /** Returns the same for a person who is in another session and for one who cannot come, which stays private. */
    private static SwapObstacle toObstacle(Clash.Kind kind) {
        return kind == Clash.Kind.UNAVAILABLE || kind == Clash.Kind.HOURS
                ? SwapObstacle.PERSON
                : Stream.of(SwapObstacle.values())
                        .filter(obstacle -> obstacle.name().equals(kind.name()))
                        .findFirst()
                        .orElse(SwapObstacle.OTHER);
    }
}
