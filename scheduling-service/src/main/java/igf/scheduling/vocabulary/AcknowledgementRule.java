package igf.scheduling.vocabulary;

import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import java.util.Set;

/**
 * Decides which clashes can be acknowledged.
 *
 * @param acknowledgeableHardKinds hard kinds that can be acknowledged; soft clashes can be, whatever their kind
 */
public record AcknowledgementRule(Set<Kind> acknowledgeableHardKinds) {

    /**
     * A double-booked person can choose between their sessions, one who cannot come may come after all, and a session
     * can end with its slot; two sessions cannot share a room, and no session can be in a closed room, beside an
     * exclusive one or on a day outside the edition.
     */
    public static final AcknowledgementRule FOR_RELEASES =
            new AcknowledgementRule(Set.of(Kind.PERSON, Kind.UNAVAILABLE, Kind.SLOT));

    public AcknowledgementRule {
        acknowledgeableHardKinds = Set.copyOf(acknowledgeableHardKinds);
    }

    public boolean allows(Clash clash) {
        return clash.severity() != Severity.HARD || acknowledgeableHardKinds.contains(clash.kind());
    }
}
