package igf.scheduling.programme.view;

import igf.platform.domain.Meta;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.session.Acknowledgement.Accepted;
import igf.scheduling.vocabulary.Clash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Acknowledged clashes of a session's place.
 *
 * @param by the client or user who accepted them
 * @param kinds the kinds of clashes that the caller named
 * @param clashes clashes that were accepted; null in older events, where all clashes of the kinds count
 */
public record PlacementAcknowledgement(
        String by,
        Instant at,
        @Nullable String reason,
        List<String> kinds,
        @Nullable List<Accepted> clashes) {

    /** Returns null if nothing was accepted. */
    static @Nullable PlacementAcknowledgement of(Meta meta, SessionPlaced event) {
        var acknowledgement = event.acknowledgement();
        if (event.acknowledged().isEmpty()
                || (acknowledgement != null && acknowledgement.clashes().isEmpty())) {
            return null;
        }
        return new PlacementAcknowledgement(
                meta.actor().subject(),
                meta.recordedAt(),
                acknowledgement == null ? null : acknowledgement.reason(),
                event.acknowledged(),
                acknowledgement == null ? null : acknowledgement.clashes());
    }

    /** Returns whether somebody placed the session in a slot that had begun. */
    public boolean coversPast() {
        return clashes != null && clashes.stream().anyMatch(clash -> clash.kind() == Clash.Kind.PAST);
    }

    /**
     * Returns whether a clash was accepted. Older acknowledgements list no clashes and cover none with another session.
     */
    public boolean covers(Accepted accepted) {
        return clashes == null
                ? accepted.session() == null && kinds.contains(accepted.kind().name())
                : clashes.contains(accepted);
    }
}
