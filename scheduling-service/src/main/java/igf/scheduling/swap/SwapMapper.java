package igf.scheduling.swap;

import igf.api.swap.SwapRequestShown;
import igf.api.swap.SwapSessionShown;
import igf.platform.people.People;
import igf.scheduling.negotiation.SwapSide;
import igf.scheduling.support.ProgrammeMapper;
import org.springframework.stereotype.Component;

/** Maps swap requests to API records. */
@Component
class SwapMapper {

    private final People people;

    SwapMapper(People people) {
        this.people = people;
    }

    SwapRequestShown toShown(SwapRequest request) {
        var pair = request.pair();
        return new SwapRequestShown(
                pair.request(),
                pair.edition(),
                toShown(pair.from()),
                toShown(pair.with()),
                people.open(request.reason()).orElse(People.ERASED),
                request.state(),
                request.awaitsApproval(),
                request.obstacles(),
                request.askedAt(),
                request.changedAt());
    }

    private static SwapSessionShown toShown(SwapSide side) {
        return new SwapSessionShown(
                side.session(), side.number(), side.title(), ProgrammeMapper.toPlacement(side.place()));
    }
}
