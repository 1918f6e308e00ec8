package igf.console.reviewer;

import igf.console.page.Edition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one reviewer has of one edition.
 *
 * @param all in the order of their numbers
 * @param waiting whether any review is still asked for
 * @param closesAt ISO 8601, empty where nobody has said or nothing is to be given
 */
record ReviewQueue(Edition edition, Scoring scoring, List<AssignedProposal> all, boolean waiting, String closesAt) {

    /** Reviews are asked for without a day. Where none is asked for any more, nobody tells a reviewer the day. */
    public boolean isWithoutDay() {
        return waiting && closesAt.isEmpty();
    }

    public long count(String mark) {
        return all.stream().filter(each -> each.mark().name().equals(mark)).count();
    }

    /** The first that is still to give after this one, from the beginning again at the end; those not begun before drafts. */
    Optional<AssignedProposal> after(String id) {
        int here = 0;
        while (here < all.size() && !all.get(here).id().equals(id)) {
            here++;
        }
        int from = Math.min(here + 1, all.size());
        List<AssignedProposal> round = Stream.concat(
                        all.subList(from, all.size()).stream(), all.subList(0, Math.min(here, all.size())).stream())
                .toList();
        return first(round, AssignedProposal.Mark.OPEN).or(() -> first(round, AssignedProposal.Mark.DRAFT));
    }

    /** Where to begin. */
    public Optional<AssignedProposal> next() {
        return after("");
    }

    private static Optional<AssignedProposal> first(List<AssignedProposal> round, AssignedProposal.Mark mark) {
        return round.stream().filter(each -> each.mark() == mark).findFirst();
    }
}
