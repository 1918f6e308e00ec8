package igf.console.reviewer;

import igf.console.page.Edition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reviewer's assigned proposals in an edition.
 *
 * @param all by number
 * @param waiting whether any review is still expected
 * @param closesAt ISO 8601; empty without a deadline or with nothing to review
 */
record ReviewQueue(Edition edition, Scoring scoring, List<AssignedProposal> all, boolean waiting, String closesAt) {

    /** Reviews may have no deadline, and the service names none when nothing is to be reviewed. */
    public boolean isWithoutDay() {
        return waiting && closesAt.isEmpty();
    }

    public long count(String mark) {
        return all.stream().filter(each -> each.mark().name().equals(mark)).count();
    }

    /**
     * Returns the next proposal to review after this one, continuing at the beginning; untouched ones before drafts.
     */
    Optional<AssignedProposal> after(String id) {
        int index = 0;
        while (index < all.size() && !all.get(index).id().equals(id)) {
            index++;
        }
        int from = Math.min(index + 1, all.size());
        List<AssignedProposal> round = Stream.concat(
                        all.subList(from, all.size()).stream(), all.subList(0, Math.min(index, all.size())).stream())
                .toList();
        return first(round, AssignedProposal.ReviewState.OPEN)
                .or(() -> first(round, AssignedProposal.ReviewState.DRAFT));
    }

    /** Returns the first proposal to review. */
    public Optional<AssignedProposal> next() {
        return after("");
    }

    private static Optional<AssignedProposal> first(List<AssignedProposal> round, AssignedProposal.ReviewState mark) {
        return round.stream().filter(each -> each.mark() == mark).findFirst();
    }
}
