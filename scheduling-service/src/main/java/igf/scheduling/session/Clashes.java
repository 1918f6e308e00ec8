package igf.scheduling.session;

import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
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

/** Finds clashes; a pure function of the placements. */
public final class Clashes {

    private Clashes() {}

    /**
     * Returns double-bookings of a room or a person, in the order of the others. A clash of a person is soft unless
     * they have confirmed both sessions, since they may still decline.
     *
     * @param humans linked ids
     */
    public static List<Clash> taken(Occupied wanted, Collection<Occupied> others, LinkedPeople humans) {
        var found = new ArrayList<Clash>();
        for (var other : others) {
            if (other.sessionId().equals(wanted.sessionId()) || !wanted.overlaps(other)) {
                continue;
            }
            if (other.room().equals(wanted.room())) {
                found.add(new Clash(wanted.sessionId(), Kind.ROOM, Severity.HARD, null, null, other, wanted.room()));
            }
            var there = taking(other.people(), humans);
            taking(wanted.people(), humans).forEach((human, roles) -> {
                var elsewhere = there.get(human);
                if (elsewhere != null) {
                    found.add(new Clash(
                            wanted.sessionId(),
                            Kind.PERSON,
                            confirmed(roles) && confirmed(elsewhere) ? Severity.HARD : Severity.SOFT,
                            human,
                            roles.getFirst().name(),
                            other,
                            wanted.room()));
                }
            });
        }
        return found;
    }

    /** Groups the roles of each participant over all their ids. */
    private static Map<UUID, List<Member>> taking(List<Member> people, LinkedPeople humans) {
        return people.stream()
                .filter(Member::takesPart)
                .collect(Collectors.groupingBy(
                        member -> humans.of(member.personId()), TreeMap::new, Collectors.toList()));
    }

    private static boolean confirmed(List<Member> roles) {
        return roles.stream().anyMatch(member -> "CONFIRMED".equals(member.state()));
    }

    /** Returns a clash for a day that is not the edition's. */
    public static List<Clash> outside(Session session, Placement placement, EditionFacts edition) {
        return edition.holds(placement.start().toLocalDate())
                ? List.of()
                : List.of(alone(session, Kind.OUTSIDE_EDITION, Severity.HARD, placement.room()));
    }

    /** Returns a clash for a slot that has begun. */
    public static List<Clash> late(Session session, Place place, Instant now) {
        return place.startsAt().isBefore(now) ? List.of(past(session, place.room())) : List.of();
    }

    public static Clash past(Session session, String room) {
        return alone(session, Kind.PAST, Severity.SOFT, room);
    }

    private static Clash alone(Session session, Kind kind, Severity severity, String room) {
        return new Clash(session.id(), kind, severity, null, null, null, room);
    }

    /** Returns clashes with the room or the slot itself. */
    public static List<Clash> unfit(Session session, Room room, Slot slot, LinkedPeople humans) {
        var found = new ArrayList<Clash>();
        var onsite = session.people().stream()
                .filter(m -> m.takesPart() && !"ONLINE".equals(m.attendance()))
                .map(member -> humans.of(member.personId()))
                .distinct()
                .count();
        if (onsite > room.capacity()) {
            found.add(alone(session, Kind.CAPACITY, Severity.SOFT, room.room()));
        }
        if (!room.offers(session.facts().format().layout())) {
            found.add(alone(session, Kind.LAYOUT, Severity.NOTICE, room.room()));
        }
        if (session.facts().format().minutes() > slot.minutes()) {
            found.add(alone(session, Kind.SLOT, Severity.NOTICE, room.room()));
        }
        return found;
    }
}
