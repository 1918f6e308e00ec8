package igf.participation.attendance;

import igf.platform.domain.Named;
import java.util.UUID;

public sealed interface AttendanceEvent {

    @Named("attendance.noted.1")
    record Noted(String id, UUID session, UUID proposal, String edition, Attendee attendee, PresenceFact fact)
            implements AttendanceEvent {}
}
