package igf.scheduling.session;

import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Occupied;
import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Finds what does not go together. Nothing but a function of what is placed. */
public final class Clashes {

    private Clashes() {}

    /** A room or a person taken twice, ordered as the others are. Who has not confirmed in both may still say no: softly. */
    public static List<Clash> taken(Occupied wanted, Collection<Occupied> others) {
        var found = new ArrayList<Clash>();
        for (var other : others) {
            if (other.sessionId().equals(wanted.sessionId()) || !wanted.overlaps(other)) {
                continue;
            }
            if (other.room().equals(wanted.room())) {
                found.add(new Clash(wanted.sessionId(), Kind.ROOM, Severity.HARD, null, null, other, wanted.room()));
            }
            busy(wanted.people(), other.people())
                    .forEach(member -> found.add(new Clash(
                            wanted.sessionId(),
                            Kind.PERSON,
                            confirmed(member, wanted.people()) && confirmed(member, other.people())
                                    ? Severity.HARD
                                    : Severity.SOFT,
                            member.personId(),
                            member.name(),
                            other,
                            wanted.room())));
        }
        return found;
    }

    private static Collection<Member> busy(List<Member> people, List<Member> others) {
        var both = new HashMap<UUID, Member>();
        people.stream().filter(Member::takesPart).forEach(member -> {
            if (others.stream().anyMatch(o -> o.takesPart() && o.personId().equals(member.personId()))) {
                both.putIfAbsent(member.personId(), member);
            }
        });
        return both.values().stream()
                .sorted(java.util.Comparator.comparing(Member::personId))
                .toList();
    }

    /** In any role. */
    private static boolean confirmed(Member member, List<Member> people) {
        return people.stream()
                .anyMatch(
                        m -> m.personId().equals(member.personId()) && m.takesPart() && "CONFIRMED".equals(m.state()));
    }

    /** A session that is on a day that is not the edition's. */
    public static List<Clash> outside(Session session, Placement placement, EditionFacts edition) {
        return edition.holds(placement.start().toLocalDate())
                ? List.of()
                : List.of(alone(session, Kind.OUTSIDE_EDITION, Severity.HARD, placement.room()));
    }

    /** A session that would be placed in a slot that has begun. */
    public static List<Clash> late(Session session, Place place, Instant now) {
        return place.startsAt().isBefore(now) ? List.of(past(session, place.room())) : List.of();
    }

    public static Clash past(Session session, String room) {
        return alone(session, Kind.PAST, Severity.SOFT, room);
    }

    private static Clash alone(Session session, Kind kind, Severity severity, String room) {
        return new Clash(session.id(), kind, severity, null, null, null, room);
    }

    /** What is not as it should be with the room and the slot alone. */
    public static List<Clash> unfit(Session session, Room room, Slot slot) {
        var found = new ArrayList<Clash>();
        var onsite = session.people().stream()
                .filter(m -> m.takesPart() && !"ONLINE".equals(m.attendance()))
                .map(Member::personId)
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
