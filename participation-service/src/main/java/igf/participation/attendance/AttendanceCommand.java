package igf.participation.attendance;

import igf.platform.domain.DerivedId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of one fact about who was in a session. */
public sealed interface AttendanceCommand {

    /** Returns the id of a fact's aggregate: the same for every repetition of the fact. */
    static String factId(UUID session, PresenceFact fact) {
        return "fact:" + DerivedId.of(session, fact.sequence() + ":" + fact.source());
    }

    /** Records a fact; a repetition changes nothing. */
    record Note(
            @TargetAggregateIdentifier String id,
            UUID session,
            UUID proposal,
            String edition,
            Attendee attendee,
            PresenceFact fact)
            implements AttendanceCommand {

        public Note(UUID session, UUID proposal, String edition, Attendee attendee, PresenceFact fact) {
            this(factId(session, fact), session, proposal, edition, attendee, fact);
        }
    }
}
