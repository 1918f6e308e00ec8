package igf.scheduling.session;

import igf.scheduling.support.Availabilities;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import igf.scheduling.vocabulary.ClosedRoom;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Occupied;
import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds clashes. The methods are pure functions of their arguments. */
public final class Clashes {

    private Clashes() {}

    /**
     * Returns double-bookings of a room or a person, and sessions beside exclusive ones, in the order of {@code
     * others}. A clash of a person is soft unless they have confirmed both sessions, since they may still decline.
     */
    public static List<Clash> doubleBookings(
            Occupied candidate, Collection<Occupied> others, LinkedPeople linkedPeople) {
        var found = new ArrayList<Clash>();
        for (var other : others) {
            if (other.sessionId().equals(candidate.sessionId()) || !candidate.overlaps(other)) {
                continue;
            }
            var kind = Place.shareRoom(other.room(), candidate.room())
                    ? Kind.ROOM
                    : other.exclusive() || candidate.exclusive() ? Kind.EXCLUSIVE : null;
            if (kind != null) {
                found.add(new Clash(candidate.sessionId(), kind, Severity.HARD, null, null, other, candidate.room()));
            }
            var othersPeople = participantsByPerson(other.people(), linkedPeople);
            participantsByPerson(candidate.people(), linkedPeople).forEach((person, roles) -> {
                var otherRoles = othersPeople.get(person);
                if (otherRoles != null) {
                    found.add(new Clash(
                            candidate.sessionId(),
                            Kind.PERSON,
                            isConfirmed(roles) && isConfirmed(otherRoles) ? Severity.HARD : Severity.SOFT,
                            person,
                            roles.getFirst().name(),
                            other,
                            candidate.room()));
                }
            });
        }
        return found;
    }

    /**
     * Returns a clash for each participant who cannot come at the time of a place, by any of their ids. It is soft for
     * people who have not confirmed. For people who take part online only, a time outside their hours is a soft one.
     */
    public static List<Clash> unavailablePeople(
            Session session, Place place, LinkedPeople linkedPeople, Availabilities availabilities) {
        var found = new ArrayList<Clash>();
        participantsByPerson(session.people(), linkedPeople).forEach((person, roles) -> {
            var stated = linkedPeople.ids(person).stream()
                    .flatMap(id -> availabilities.find(id).stream())
                    .toList();
            if (stated.stream().anyMatch(times -> times.prevents(place.startsAt(), place.endsAt()))) {
                var severity = isConfirmed(roles) ? Severity.HARD : Severity.SOFT;
                found.add(personClash(session, Kind.UNAVAILABLE, severity, person, roles, place));
            } else if (roles.stream().allMatch(Member::takesPartOnline)
                    && stated.stream()
                            .anyMatch(times -> times.isOutsideOnlineHours(place.startsAt(), place.endsAt()))) {
                found.add(personClash(session, Kind.HOURS, Severity.SOFT, person, roles, place));
            }
        });
        return found;
    }

    private static Clash personClash(
            Session session, Kind kind, Severity severity, UUID person, List<Member> roles, Place place) {
        return new Clash(
                session.id(),
                kind,
                severity,
                person,
                roles.getFirst().name(),
                null,
                place.room(),
                null,
                null,
                Map.of("start", place.start().toString()));
    }

    /** Groups the roles of each participant over all their ids. */
    private static Map<UUID, List<Member>> participantsByPerson(List<Member> people, LinkedPeople linkedPeople) {
        return people.stream()
                .filter(Member::takesPart)
                .collect(Collectors.groupingBy(
                        member -> linkedPeople.representative(member.personId()), TreeMap::new, Collectors.toList()));
    }

    private static boolean isConfirmed(List<Member> roles) {
        return roles.stream().anyMatch(member -> "CONFIRMED".equals(member.state()));
    }

    /** Returns a clash if the room is closed during the session. */
    public static List<Clash> inClosedRoom(Session session, Room room, Place place) {
        var closures = room.closed().stream()
                .filter(closure -> closure.overlaps(place))
                .toList();
        return closures.isEmpty()
                ? List.of()
                : List.of(new Clash(
                        session.id(),
                        Kind.ROOM_CLOSED,
                        Severity.HARD,
                        null,
                        null,
                        null,
                        room.room(),
                        new ClosedRoom(room.name(), closures),
                        room.name()));
    }

    /** Returns a clash if the day is not one of the edition's. */
    public static List<Clash> outsideEdition(Session session, Placement placement, EditionFacts edition) {
        return edition.includesDay(placement.start().toLocalDate())
                ? List.of()
                : List.of(singleSessionClash(session, Kind.OUTSIDE_EDITION, Severity.HARD, placement.room()));
    }

    public static List<Clash> inPastSlot(Session session, Place place, Instant now) {
        return place.startsAt().isBefore(now) ? List.of(pastClash(session, place.room())) : List.of();
    }

    public static Clash pastClash(Session session, String room) {
        return singleSessionClash(session, Kind.PAST, Severity.SOFT, room);
    }

    private static Clash singleSessionClash(Session session, Kind kind, Severity severity, String room) {
        return new Clash(session.id(), kind, severity, null, null, null, room);
    }

    private static Clash roomClash(Session session, Kind kind, Severity severity, Room room) {
        return new Clash(session.id(), kind, severity, null, null, null, room.room(), null, room.name());
    }

    /**
     * Returns clashes with the room or the slot itself.
     *
     * @param slot null for a session that needs none
     * @param interested number of people who have marked the session or have or want a seat in it
     */
    public static List<Clash> roomAndSlotClashes(
            Session session, Room room, @Nullable Slot slot, LinkedPeople linkedPeople, int interested) {
        var found = new ArrayList<Clash>();
        var onsite = session.people().stream()
                .filter(m -> m.takesPart() && !"ONLINE".equals(m.attendance()))
                .map(member -> linkedPeople.representative(member.personId()))
                .distinct()
                .count();
        var details = session.facts().details();
        var expected = details == null || details.expected() == null ? 0 : details.expected();
        if (Math.max(onsite, Math.max(expected, interested)) > room.capacity()) {
            found.add(roomClash(session, Kind.CAPACITY, Severity.SOFT, room));
        }
        if (!room.offersLayout(session.facts().format().layout())) {
            found.add(roomClash(session, Kind.LAYOUT, Severity.NOTICE, room));
        }
        if (slot != null && session.facts().format().minutes() > slot.minutes()) {
            found.add(singleSessionClash(session, Kind.SLOT, Severity.HARD, room.room()));
        }
        return found;
    }
}
