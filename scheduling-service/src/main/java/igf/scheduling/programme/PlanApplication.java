package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
import java.util.ArrayList;
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

    /** Returns the ids of the sessions that are where the plan wants them. */
    public List<UUID> placedIds() {
        return placed.stream().map(standing -> standing.session().id()).toList();
    }

    /**
     * A session that could not be placed. The store of outcomes does not know the type of a {@link Refusal}, so that
     * the two types of it have a member each.
     *
     * @param rules reasons that make the placement impossible
     * @param clashes clashes at the place
     */
    public record NotPlaced(UUID session, int number, String title, List<Refusal.Simple> rules, List<Clash> clashes) {

        public NotPlaced {
            // An outcome that an earlier release stored has neither.
            rules = rules == null ? List.of() : List.copyOf(rules);
            clashes = clashes == null ? List.of() : List.copyOf(clashes);
        }

        static NotPlaced of(Session session, List<Refusal> reasons) {
            var rules = new ArrayList<Refusal.Simple>();
            var clashes = new ArrayList<Clash>();
            for (var reason : reasons) {
                if (reason instanceof ClashRefusal clashing) {
                    clashes.addAll(clashing.clashes());
                } else {
                    rules.add(new Refusal.Simple(
                            reason.kind(), reason.rule(), reason.pointer(), reason.detail(), reason.args()));
                }
            }
            return new NotPlaced(
                    session.id(), session.facts().number(), session.facts().title(), rules, clashes);
        }

        /** Returns why it could not be placed. */
        public List<Refusal> reasons() {
            var all = new ArrayList<Refusal>(rules);
            if (!clashes.isEmpty()) {
                all.add(new ClashRefusal(clashes));
            }
            return all;
        }
    }
}
