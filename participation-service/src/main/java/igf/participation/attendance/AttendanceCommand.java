package igf.participation.attendance;

import igf.platform.domain.DerivedId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of attendance. */
public sealed interface AttendanceCommand {

    /** The id of what decides about a fact: the same for every repetition. */
    static String factOf(UUID session, PresenceFact fact) {
        return "fact:" + DerivedId.of(session, fact.sequence() + ":" + fact.source());
    }

    /** Notes a fact once; the same again changes nothing. */
    record Note(
            @TargetAggregateIdentifier String id,
            UUID session,
            UUID proposal,
            String edition,
            Attendee attendee,
            PresenceFact fact)
            implements AttendanceCommand {

        public Note(UUID session, UUID proposal, String edition, Attendee attendee, PresenceFact fact) {
            this(factOf(session, fact), session, proposal, edition, attendee, fact);
        }
    }
}
