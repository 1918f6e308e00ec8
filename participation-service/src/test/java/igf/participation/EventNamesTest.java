package igf.participation;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.stored.EventNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventNamesTest {

    /** Stored names are data: one that is in a log somewhere may be added to, never changed or taken away. */
    @Test
    void the_names_under_which_events_are_stored_are_these() {
        assertThat(EventNames.in(List.of("igf.participation")).all())
                .containsExactly(
                        "attendance.noted.1",
                        "bookings.booked.1",
                        "bookings.opened.1",
                        "bookings.released.1",
                        "floor.asked.1",
                        "floor.done.1",
                        "floor.grant-taken-back.1",
                        "floor.granted.1",
                        "floor.restated.1",
                        "floor.withdrawn.1",
                        "person.erased.1",
                        "person.erasure-asked.1",
                        "person.linked.1",
                        "person.unlinked.1",
                        "programme.edition-described.1",
                        "programme.role-kept.1",
                        "programme.role-left.1",
                        "programme.roster-changed.1",
                        "programme.session-accepted.1",
                        "programme.session-cancelled.1",
                        "programme.session-changed.1",
                        "programme.session-placed.1",
                        "proof.asked.1",
                        "proof.given.1",
                        "proof.lapsed.1",
                        "registration.amended.1",
                        "registration.cancelled.1",
                        "registration.forgotten.1",
                        "registration.registered.1",
                        "report.called.1",
                        "report.drafted.1",
                        "report.extended.1",
                        "report.filed.1",
                        "report.missed.1",
                        "report.postponed.1",
                        "report.published.1",
                        "report.reminded.1",
                        "report.returned.1",
                        "report.session-ended.1",
                        "report.waived.1",
                        "seats.closed.1",
                        "seats.displaced.1",
                        "seats.given-back.1",
                        "seats.offered.1",
                        "seats.overlapped.1",
                        "seats.promoted.1",
                        "seats.taken.1");
    }
}
