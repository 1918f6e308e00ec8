package igf.console.reviewer;

import igf.console.page.Edition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reviewer's assigned proposals in an edition.
 *
 * @param all sorted by number
 * @param waiting whether a review is still expected
 * @param closesAt ISO 8601; empty if there is no deadline or nothing to review
 */
record ReviewQueue(Edition edition, Scoring scoring, List<AssignedProposal> all, boolean waiting, String closesAt) {

    /**
     * Whether reviews are expected but have no deadline. If nothing is to be reviewed, {@code closesAt} is empty, too.
     */
    public boolean isWithoutDay() {
        return waiting && closesAt.isEmpty();
    }

    public long count(String mark) {
        return all.stream()
                .filter(proposal -> proposal.mark().name().equals(mark))
                .count();
    }

    /**
     * Returns the next proposal to review after this one, continuing at the beginning. Untouched proposals come before
     * drafts.
     */
    Optional<AssignedProposal> after(String id) {
        int index = 0;
        while (index < all.size() && !all.get(index).id().equals(id)) {
            index++;
        }
        int nextIndex = Math.min(index + 1, all.size());
        List<AssignedProposal> candidates = Stream.concat(
                        all.subList(nextIndex, all.size()).stream(),
                        all.subList(0, Math.min(index, all.size())).stream())
                .toList();
        return first(candidates, AssignedProposal.ReviewState.OPEN)
                .or(() -> first(candidates, AssignedProposal.ReviewState.DRAFT));
    }

    /** Returns the first proposal to review. */
    public Optional<AssignedProposal> next() {
        return after("");
    }

    private static Optional<AssignedProposal> first(
            List<AssignedProposal> candidates, AssignedProposal.ReviewState mark) {
        return candidates.stream().filter(proposal -> proposal.mark() == mark).findFirst();
    }
}
