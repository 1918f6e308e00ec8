package igf.participation.messaging;

import igf.api.seat.SeatState;
import igf.contracts.PublicEvent;
import igf.contracts.participation.ParticipantJoined;
import igf.contracts.participation.ParticipantLeft;
import igf.contracts.participation.ParticipantSeated;
import igf.contracts.participation.ParticipantUnseated;
import igf.participation.attendance.AttendanceEvent;
import igf.participation.attendance.PresenceFact;
import igf.participation.seat.Overlap;
import igf.participation.seat.Room;
import igf.participation.seat.Seat;
import igf.participation.seat.SeatEvent;
import igf.participation.seat.SeatReturn;
import igf.platform.domain.PersonalValue;
import org.jspecify.annotations.Nullable;

/** Translates seat and attendance events into public events. */
final class SeatEventTranslator {

    private SeatEventTranslator() {}

    static @Nullable PublicEvent toPublicEvent(SeatEvent event) {
        return switch (event) {
            case SeatEvent.Taken e -> toSeated(e.room(), e.seat(), e.state(), e.position(), "ASKED", null);
            case SeatEvent.Promoted e -> toSeated(e.room(), e.seat(), SeatState.CONFIRMED, null, "PROMOTED", null);
            case SeatEvent.Displaced e ->
                toSeated(e.room(), e.seat(), SeatState.WAITLISTED, e.position(), "DISPLACED", null);
            case SeatEvent.Overlapped e ->
                toSeated(e.room(), e.seat(), SeatState.CONFIRMED, null, "OVERLAPS", e.other());
            case SeatEvent.GivenBack e -> e.departure() == null ? null : toUnseated(e.departure(), e.state());
            case SeatEvent.Offered e -> null;
            case SeatEvent.Closed e -> null;
        };
    }

    static PublicEvent toPublicEvent(AttendanceEvent event) {
        return switch (event) {
            case AttendanceEvent.Noted e -> toJoinedOrLeft(e);
        };
    }

    /** @param other a session at the same time; null for none */
    private static PublicEvent toSeated(
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
                textOrNull(seat.name()),
                textOrNull(seat.email()),
                room.number(),
                room.title(),
                cause,
                seat.language(),
                other == null ? null : other.session(),
                other == null ? null : other.number(),
                other == null ? null : other.title());
    }

    private static PublicEvent toUnseated(SeatReturn seatReturn, SeatState state) {
        var room = seatReturn.room();
        var seat = seatReturn.seat();
        return new ParticipantUnseated(
                room.edition(),
                seat.registration(),
                seat.person(),
                room.session(),
                room.proposal(),
                seat.id(),
                seat.attendance().name(),
                state.name(),
                seatReturn.reason().name(),
                room.number(),
                room.title(),
                textOrNull(seat.name()),
                textOrNull(seat.email()),
                seat.language());
    }

    private static PublicEvent toJoinedOrLeft(AttendanceEvent.Noted e) {
        var fact = e.fact();
        var attendee = e.attendee();
        return fact.kind() == PresenceFact.Kind.JOINED
                ? new ParticipantJoined(
                        e.edition(),
                        attendee.registration(),
                        attendee.person(),
                        e.session(),
                        e.proposal(),
                        fact.mode().name(),
                        fact.at(),
                        fact.source(),
                        fact.sequence())
                : new ParticipantLeft(
                        e.edition(),
                        attendee.registration(),
                        attendee.person(),
                        e.session(),
                        e.proposal(),
                        fact.mode().name(),
                        fact.at(),
                        fact.source(),
                        fact.sequence());
    }

    private static @Nullable String textOrNull(@Nullable PersonalValue value) {
        return value == null ? null : value.toString();
    }
}
