package igf.participation.seat.web;

import static java.util.stream.Collectors.groupingBy;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.SeatCommand;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Predicts the mails about seats that a release causes, by the rules of the seats themselves. */
final class SeatForecast {

    record Slot(Instant start, Instant end) {

        static Slot of(Session session) {
            return new Slot(session.startsAt(), session.endsAt());
        }

        boolean overlaps(Slot other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    /**
     * A session before and after the release.
     *
     * @param session as last released
     * @param slot as in the next release; null if that cancels the session
     * @param placed whether the release schedules or moves the session
     * @param seen whether the release changes the session's calendar entry
     */
    record Planned(Session session, @Nullable Slot slot, int capacity, boolean placed, boolean seen) {

        static Planned unchanged(Session session) {
            return new Planned(session, Slot.of(session), session.capacity(), false, false);
        }

        private boolean overlaps(Planned other) {
            return slot != null && other.slot != null && slot.overlaps(other.slot);
        }

        /** Returns whether this overlap is new, so that {@link SeatCommand.TellOverlaps} has not announced it. */
        private boolean overlapsAnew(Planned other) {
            return overlaps(other)
                    && (!Slot.of(session).equals(slot) || !Slot.of(session).overlaps(Slot.of(other.session)));
        }
    }

    /**
     * A seat or a place on the waiting list.
     *
     * @param human the id that represents all linked ids of the person
     */
    record Holder(UUID person, UUID human, UUID session, Mode attendance, SeatState state, Instant since) {

        private boolean sitsInTheRoom() {
            return attendance == Mode.ONSITE && state == SeatState.CONFIRMED;
        }
    }

    /**
     * Numbers of mails about one session.
     *
     * @param owners owners who are on no roster, and get the same mails as people on it
     */
    record Mails(UUID session, int owners, int changed, int displaced, int promoted, int cancelled, int overlapping) {

        boolean any() {
            return owners + changed + displaced + promoted + cancelled + overlapping > 0;
        }
    }

    private final Map<UUID, Planned> sessions;
    private final Map<UUID, List<Holder>> bySession;
    private final Map<UUID, List<Holder>> inRooms;
    private final Instant now;

    SeatForecast(Map<UUID, Planned> sessions, List<Holder> holders, Instant now) {
        this.sessions = sessions;
        this.now = now;
        this.bySession =
                holders.stream().sorted(Comparator.comparing(Holder::since)).collect(groupingBy(Holder::session));
        this.inRooms = holders.stream().filter(Holder::sitsInTheRoom).collect(groupingBy(Holder::human));
    }

    /** Returns the sessions about which somebody gets a mail. */
    List<Mails> mails() {
        return sessions.values().stream().map(this::mails).filter(Mails::any).toList();
    }

    private Mails mails(Planned planned) {
        var session = planned.session();
        var holders = bySession.getOrDefault(session.id(), List.of());
        var slot = planned.slot();
        var changes = planned.seen() || planned.placed() || slot == null;
        var owners = changes ? owners(session) : 0;
        if (!now.isBefore(slot == null ? session.endsAt() : slot.end())) {
            return new Mails(session.id(), owners, 0, 0, 0, 0, 0);
        }
        var named = named(session);
        if (slot == null) {
            return new Mails(session.id(), owners, 0, 0, 0, unnamed(holders.stream(), named), 0);
        }
        var room = holders.stream().filter(Holder::sitsInTheRoom).toList();
        var sitting = room.subList(0, Math.min(planned.capacity(), room.size()));
        var seated = holders.stream().filter(holder -> holder.state() == SeatState.CONFIRMED);
        return new Mails(
                session.id(),
                owners,
                changes ? unnamed(seated, named) : 0,
                room.size() - sitting.size(),
                promoted(planned, holders, planned.capacity() - room.size()),
                0,
                planned.placed() ? overlapping(planned, sitting) : 0);
    }

    private static Set<UUID> named(Session session) {
        return session.people().stream()
                .filter(person -> !"DECLINED".equals(person.state()))
                .map(SessionPerson::person)
                .collect(Collectors.toSet());
    }

    private static int owners(Session session) {
        var owners = session.people().stream()
                .filter(person -> person.role().equals("OWNER") && person.email() != null)
                .map(SessionPerson::person)
                .collect(Collectors.toSet());
        session.people().stream()
                .filter(person -> !person.role().equals("OWNER") && person.email() != null)
                .forEach(person -> owners.remove(person.person()));
        return owners.size();
    }

    /** Leaves out people named in the session, who get another mail. */
    private static int unnamed(Stream<Holder> holders, Set<UUID> named) {
        return (int) holders.map(Holder::person)
                .filter(person -> !named.contains(person))
                .distinct()
                .count();
    }

    private int promoted(Planned planned, List<Holder> holders, int free) {
        return (int) holders.stream()
                .filter(holder -> holder.state() == SeatState.WAITLISTED)
                .filter(holder -> elsewhere(holder).noneMatch(planned::overlaps))
                .limit(Math.max(0, free))
                .count();
    }

    private int overlapping(Planned planned, List<Holder> sitting) {
        return (int) sitting.stream()
                .filter(holder -> elsewhere(holder).anyMatch(planned::overlapsAnew))
                .count();
    }

    /** Returns other sessions in whose rooms the person has a seat. */
    private Stream<Planned> elsewhere(Holder holder) {
        return inRooms.getOrDefault(holder.human(), List.of()).stream()
                .filter(other -> !other.session().equals(holder.session()))
                .flatMap(other -> Stream.ofNullable(sessions.get(other.session())));
    }
}
