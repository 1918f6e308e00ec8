package igf.participation.attendance;

import igf.platform.domain.Named;
import java.util.UUID;

/** An event of the attendance of a session. */
public sealed interface AttendanceEvent {

    /**
     * A source saw a person join or leave the session.
     *
     * @param id the stream's id
     */
    @Named("attendance.noted.1")
    record Noted(String id, UUID session, UUID proposal, String edition, Attendee attendee, PresenceFact fact)
            implements AttendanceEvent {}
}
