package igf.scheduling.programme.web;

import igf.scheduling.programme.CurrentClash;
import igf.scheduling.programme.ProgrammeState;
import igf.scheduling.programme.view.PlacementAcknowledgement;
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
 * @param places acknowledgements of the present places, by session
 * @param releases clashes acknowledged with the last release, by the clash's id
 */
record Acknowledgements(Map<UUID, PlacementAcknowledgement> places, Map<UUID, StoredClash> releases) {

    /**
     * Finds the acknowledgement of a clash. A hard clash can be acknowledged with a release only, a soft one also with
     * the place of either session.
     */
    Optional<AcknowledgedShown> find(CurrentClash clash) {
        return Optional.ofNullable(releases.get(clash.clash().id()))
                .map(stored -> new AcknowledgedShown(
                        stored.by(), stored.at(), stored.clash().reason()))
                .or(() -> clash.clash().severity() == Clash.Severity.HARD ? Optional.empty() : findForPlace(clash));
    }

    private Optional<AcknowledgedShown> findForPlace(CurrentClash clash) {
        return clash.sessions().stream()
                .flatMap(id -> Stream.ofNullable(places.get(id)).filter(a -> a.covers(clash.toAccepted(id))))
                .findFirst()
                .map(a -> new AcknowledgedShown(a.by(), a.at(), a.reason()));
    }

    /** Finds the sessions that somebody placed in a slot that had begun. */
    Stream<CurrentClash> pastSlotClashes(ProgrammeState programme) {
        return programme.activeSessions().stream()
                .filter(session -> Optional.ofNullable(places.get(session.id()))
                        .filter(PlacementAcknowledgement::coversPast)
                        .isPresent())
                .map(session -> CurrentClash.ofPastSlot(programme, session));
    }
}
