package igf.proposal.selection.view;

import igf.platform.view.PointInTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A change of an edition or a proposal, with its position and time. */
interface RankingChange {

    long position();

    Instant at();

    static <F extends RankingChange> List<F> append(List<F> changes, F next) {
        return Stream.concat(changes.stream(), Stream.of(next)).toList();
    }

    /** Returns the changes known at a time, in the order of the log. */
    static <F extends RankingChange> List<F> changesAt(List<F> changes, PointInTime moment) {
        return moment == PointInTime.NOW
                ? changes
                : changes.stream()
                        .filter(change -> moment.includes(change.position(), change.at()))
                        .toList();
    }

    static <F extends RankingChange> Optional<F> latestAt(List<F> changes, PointInTime moment) {
        var included = changesAt(changes, moment);
        return included.isEmpty() ? Optional.empty() : Optional.of(included.getLast());
    }

    /** Returns the position of the latest change, 0 if there is none. */
    static long latestPosition(List<? extends RankingChange> changes) {
        return changes.isEmpty() ? 0 : changes.getLast().position();
    }
}
