package igf.scheduling.programme.web;

import igf.scheduling.programme.ProgrammeState;
import igf.scheduling.programme.StandingClash;
import igf.scheduling.programme.view.Acknowledged;
import igf.scheduling.programme.view.StoredClash;
import igf.scheduling.programme.web.ClashController.AcknowledgedShown;
import igf.scheduling.vocabulary.Clash;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The acknowledged clashes of an edition.
 *
 * @param places what was accepted with the present places, by session
 * @param releases what was acknowledged with the last release, by the clash's id
 */
record Acknowledgements(Map<UUID, Acknowledged> places, Map<UUID, StoredClash> releases) {

    /** A hard clash can be acknowledged with a release only, a soft one also with the place of either session. */
    Optional<AcknowledgedShown> of(StandingClash standing) {
        return Optional.ofNullable(releases.get(standing.clash().id()))
                .map(one ->
                        new AcknowledgedShown(one.by(), one.at(), one.clash().reason()))
                .or(() -> standing.clash().severity() == Clash.Severity.HARD ? Optional.empty() : withPlace(standing));
    }

    private Optional<AcknowledgedShown> withPlace(StandingClash standing) {
        return standing.sessions().stream()
                .flatMap(id -> Stream.ofNullable(places.get(id)).filter(a -> a.covers(standing.seenFrom(id))))
                .findFirst()
                .map(a -> new AcknowledgedShown(a.by(), a.at(), a.reason()));
    }

    /** Finds the sessions that somebody placed in a slot that had begun. */
    Stream<StandingClash> late(ProgrammeState board) {
        return board.live().stream()
                .filter(session -> Optional.ofNullable(places.get(session.id()))
                        .filter(Acknowledged::coversPast)
                        .isPresent())
                .map(StandingClash::late);
    }
}
