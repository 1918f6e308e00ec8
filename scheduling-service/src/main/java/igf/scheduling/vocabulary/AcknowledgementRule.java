package igf.scheduling.vocabulary;

import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import java.util.Set;

/**
 * Which clashes somebody can take responsibility for.
 *
 * @param hard kinds that can be acknowledged although they are hard; soft clashes can be, whatever their kind
 */
public record AcknowledgementRule(Set<Kind> hard) {

    /** Double-booked people can choose between their sessions; nobody can hold two sessions in one room, or on no day. */
    public static final AcknowledgementRule OF_RELEASES = new AcknowledgementRule(Set.of(Kind.PERSON));

    public AcknowledgementRule {
        hard = Set.copyOf(hard);
    }

    public boolean allows(Clash clash) {
        return clash.severity() != Severity.HARD || hard.contains(clash.kind());
    }
}
