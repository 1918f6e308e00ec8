package igf.proposal.selection.view;

import igf.platform.view.PointInTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of what is kept of an edition or a proposal: what changed, where in the log, when. */
interface RankingFact {

    long position();

    Instant at();

    static <F extends RankingFact> List<F> with(List<F> facts, F next) {
        return Stream.concat(facts.stream(), Stream.of(next)).toList();
    }

    /** Those that were known at a moment, in the order of the log. */
    static <F extends RankingFact> List<F> known(List<F> facts, PointInTime moment) {
        return moment == PointInTime.NOW
                ? facts
                : facts.stream()
                        .filter(fact -> moment.includes(fact.position(), fact.at()))
                        .toList();
    }

    /** The one that held at a moment. */
    static <F extends RankingFact> Optional<F> last(List<F> facts, PointInTime moment) {
        var known = known(facts, moment);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }

    /** Of the newest one, 0 if there is none. */
    static long newest(List<? extends RankingFact> facts) {
        return facts.isEmpty() ? 0 : facts.getLast().position();
    }
}
