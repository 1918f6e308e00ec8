package igf.participation.messaging;

import igf.api.seat.SeatState;
import igf.contracts.PublicEvent;
import igf.contracts.participation.ParticipantJoined;
import igf.contracts.participation.ParticipantLeft;
import igf.contracts.participation.ParticipantSeated;
import igf.contracts.participation.ParticipantUnseated;
import igf.participation.attendance.AttendanceEvent;
import igf.participation.attendance.PresenceFact;
import igf.participation.seat.Departure;
import igf.participation.seat.Overlap;
import igf.participation.seat.Room;
import igf.participation.seat.Seat;
import igf.participation.seat.SeatEvent;
import igf.platform.domain.PersonalValue;
import org.jspecify.annotations.Nullable;

/** Makes the public events about seats and attendance. */
final class PublicSeats {

    private PublicSeats() {}

    static @Nullable PublicEvent of(SeatEvent event) {
        return switch (event) {
            case SeatEvent.Taken e -> seated(e.room(), e.seat(), e.state(), e.position(), "ASKED", null);
            case SeatEvent.Promoted e -> seated(e.room(), e.seat(), SeatState.CONFIRMED, null, "PROMOTED", null);
            case SeatEvent.Displaced e ->
                seated(e.room(), e.seat(), SeatState.WAITLISTED, e.position(), "DISPLACED", null);
            case SeatEvent.Overlapped e -> seated(e.room(), e.seat(), SeatState.CONFIRMED, null, "OVERLAPS", e.other());
            case SeatEvent.GivenBack e -> e.departure() == null ? null : unseated(e.departure(), e.state());
            case SeatEvent.Offered e -> null;
            case SeatEvent.Closed e -> null;
        };
    }

    static PublicEvent of(AttendanceEvent event) {
        return switch (event) {
            case AttendanceEvent.Noted e -> noted(e);
        };
    }

    /** @param other a session at the same time; null for none */
    private static PublicEvent seated(
            Room room, Seat seat, SeatState state, @Nullable Integer position, String cause, @Nullable Overlap other) {
        return new ParticipantSeated(
                room.edition(),
                seat.registration(),
                seat.person(),
                room.session(),
                room.proposal(),
                seat.id(),
                seat.attendance().name(),
                state.name(),
                position,
                text(seat.name()),
                text(seat.email()),
                room.number(),
                room.title(),
                cause,
                seat.language(),
                other == null ? null : other.session(),
                other == null ? null : other.number(),
                other == null ? null : other.title());
    }

    private static PublicEvent unseated(Departure departure, SeatState state) {
        var room = departure.room();
        var seat = departure.seat();
        return new ParticipantUnseated(
                room.edition(),
                seat.registration(),
                seat.person(),
                room.session(),
                room.proposal(),
                seat.id(),
                seat.attendance().name(),
                state.name(),
                departure.reason().name(),
                room.number(),
                room.title(),
                text(seat.name()),
                text(seat.email()),
                seat.language());
    }

    private static PublicEvent noted(AttendanceEvent.Noted e) {
        var fact = e.fact();
        var who = e.attendee();
        return fact.kind() == PresenceFact.Kind.JOINED
                ? new ParticipantJoined(
                        e.edition(),
                        who.registration(),
                        who.person(),
                        e.session(),
                        e.proposal(),
                        fact.mode().name(),
                        fact.at(),
                        fact.source(),
                        fact.sequence())
                : new ParticipantLeft(
                        e.edition(),
                        who.registration(),
                        who.person(),
                        e.session(),
                        e.proposal(),
                        fact.mode().name(),
                        fact.at(),
                        fact.source(),
                        fact.sequence());
    }

    private static @Nullable String text(@Nullable PersonalValue value) {
        return value == null ? null : value.toString();
    }
}
