package igf.proposal.selection.view;

import igf.platform.view.PointInTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A change of an edition or a proposal, with its position and time. */
interface RankingFact {

    long position();

    Instant at();

    static <F extends RankingFact> List<F> with(List<F> facts, F next) {
        return Stream.concat(facts.stream(), Stream.of(next)).toList();
    }

    /** Returns the changes known at a time, in the order of the log. */
    static <F extends RankingFact> List<F> known(List<F> facts, PointInTime moment) {
        return moment == PointInTime.NOW
                ? facts
                : facts.stream()
                        .filter(fact -> moment.includes(fact.position(), fact.at()))
                        .toList();
    }

    /** Returns the change in effect at a time. */
    static <F extends RankingFact> Optional<F> last(List<F> facts, PointInTime moment) {
        var known = known(facts, moment);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }

    /** Returns the position of the latest change, 0 if there is none. */
    static long newest(List<? extends RankingFact> facts) {
        return facts.isEmpty() ? 0 : facts.getLast().position();
    }
}
