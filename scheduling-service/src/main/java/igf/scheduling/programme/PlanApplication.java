package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import java.util.List;
import java.util.UUID;

/**
 * The result of applying a plan.
 *
 * @param left sessions that could not be placed, and why
 */
public record PlanApplication(List<Standing> placed, List<NotPlaced> left) {

    public PlanApplication {
        placed = List.copyOf(placed);
        left = List.copyOf(left);
    }

    public record NotPlaced(UUID session, int number, String title, List<Refusal> reasons) {}
}
