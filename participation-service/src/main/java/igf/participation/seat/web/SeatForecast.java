package igf.participation.seat.web;

import static java.util.stream.Collectors.groupingBy;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.SeatCommand;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
     * @param session the session as last released
     * @param slot the session's time in the next release; null if that release cancels it
     * @param scheduledOrMoved whether the release schedules or moves the session
     * @param entryChanges whether the release changes the session's calendar entry
     */
    record PlannedSession(
            Session session, @Nullable Slot slot, int capacity, boolean scheduledOrMoved, boolean entryChanges) {

        static PlannedSession unchanged(Session session) {
            return new PlannedSession(session, Slot.of(session), session.capacity(), false, false);
        }

        private boolean overlaps(PlannedSession other) {
            return slot != null && other.slot != null && slot.overlaps(other.slot);
        }

        /** Returns whether this overlap is new, so that {@link SeatCommand.AnnounceOverlaps} has not announced it. */
        private boolean hasNewOverlap(PlannedSession other) {
            return overlaps(other)
                    && (!Slot.of(session).equals(slot) || !Slot.of(session).overlaps(Slot.of(other.session)));
        }
    }

    /**
     * A seat or a place on the waiting list.
     *
     * @param representative the id that represents all linked ids of the person
     */
    record Holder(UUID person, UUID representative, UUID session, Mode attendance, SeatState state, Instant since) {

        private boolean hasRoomSeat() {
            return attendance == Mode.ONSITE && state == SeatState.CONFIRMED;
        }
    }

    /**
     * Numbers of mails about one session.
     *
     * @param owners owners who are on no roster, and get the same mails as people on it
     */
    record MailCounts(
            UUID session, int owners, int changed, int displaced, int promoted, int cancelled, int overlapping) {

        boolean hasAny() {
            return owners + changed + displaced + promoted + cancelled + overlapping > 0;
        }
    }

    /** The people who get mails about one session, by the members of {@link MailCounts}. */
    record Recipients(
            UUID session,
            Set<UUID> owners,
            Set<UUID> changed,
            List<UUID> displaced,
            List<UUID> promoted,
            Set<UUID> cancelled,
            List<UUID> overlapping) {

        MailCounts count() {
            return new MailCounts(
                    session,
                    owners.size(),
                    changed.size(),
                    displaced.size(),
                    promoted.size(),
                    cancelled.size(),
                    overlapping.size());
        }
    }

    private final Map<UUID, PlannedSession> sessions;
    private final Map<UUID, List<Holder>> bySession;
    private final Map<UUID, List<Holder>> inRooms;
    private final Instant now;

    SeatForecast(Map<UUID, PlannedSession> sessions, List<Holder> holders, Instant now) {
        this.sessions = sessions;
        this.now = now;
        this.bySession =
                holders.stream().sorted(Comparator.comparing(Holder::since)).collect(groupingBy(Holder::session));
        this.inRooms = holders.stream().filter(Holder::hasRoomSeat).collect(groupingBy(Holder::representative));
    }

    /** Returns the sessions about which somebody gets a mail. */
    List<MailCounts> mailCounts() {
        return recipients().stream().map(Recipients::count).toList();
    }

    /** Returns who gets mails about each session; sessions about which nobody gets one are missing. */
    List<Recipients> recipients() {
        return sessions.values().stream()
                .map(this::recipients)
                .filter(recipients -> recipients.count().hasAny())
                .toList();
    }

    private Recipients recipients(PlannedSession planned) {
        var session = planned.session();
        var holders = bySession.getOrDefault(session.id(), List.of());
        var slot = planned.slot();
        var changes = planned.entryChanges() || planned.scheduledOrMoved() || slot == null;
        var owners = changes ? owners(session) : Set.<UUID>of();
        if (!now.isBefore(slot == null ? session.endsAt() : slot.end())) {
            return new Recipients(session.id(), owners, Set.of(), List.of(), List.of(), Set.of(), List.of());
        }
        var named = namedPeople(session);
        if (slot == null) {
            return new Recipients(
                    session.id(), owners, Set.of(), List.of(), List.of(), unnamed(holders.stream(), named), List.of());
        }
        var roomHolders = holders.stream().filter(Holder::hasRoomSeat).toList();
        var remaining = roomHolders.subList(0, Math.min(planned.capacity(), roomHolders.size()));
        var seated = holders.stream().filter(holder -> holder.state() == SeatState.CONFIRMED);
        return new Recipients(
                session.id(),
                owners,
                changes ? unnamed(seated, named) : Set.of(),
                people(roomHolders.stream().skip(remaining.size())),
                promoted(planned, holders, planned.capacity() - roomHolders.size()),
                Set.of(),
                planned.scheduledOrMoved() ? overlapping(planned, remaining) : List.of());
    }

    private static Set<UUID> namedPeople(Session session) {
        return session.people().stream()
                .filter(person -> !"DECLINED".equals(person.state()))
                .map(SessionPerson::person)
                .collect(Collectors.toSet());
    }

    private static List<UUID> people(Stream<Holder> holders) {
        return holders.map(Holder::person).toList();
    }

    private static Set<UUID> owners(Session session) {
        var owners = session.people().stream()
                .filter(person -> person.role().equals("OWNER") && person.email() != null)
                .map(SessionPerson::person)
                .collect(Collectors.toSet());
        session.people().stream()
                .filter(person -> !person.role().equals("OWNER") && person.email() != null)
                .forEach(person -> owners.remove(person.person()));
        return owners;
    }

    /** Leaves out people named in the session, who get another mail. */
    private static Set<UUID> unnamed(Stream<Holder> holders, Set<UUID> named) {
        return holders.map(Holder::person)
                .filter(person -> !named.contains(person))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<UUID> promoted(PlannedSession planned, List<Holder> holders, int free) {
        return people(holders.stream()
                .filter(holder -> holder.state() == SeatState.WAITLISTED)
                .filter(holder -> otherRoomSessions(holder).noneMatch(planned::overlaps))
                .limit(Math.max(0, free)));
    }

    private List<UUID> overlapping(PlannedSession planned, List<Holder> seated) {
        return people(seated.stream().filter(holder -> otherRoomSessions(holder).anyMatch(planned::hasNewOverlap)));
    }

    /** Returns other sessions in whose rooms the person has a seat. */
    private Stream<PlannedSession> otherRoomSessions(Holder holder) {
        return inRooms.getOrDefault(holder.representative(), List.of()).stream()
                .filter(other -> !other.session().equals(holder.session()))
                .flatMap(other -> Stream.ofNullable(sessions.get(other.session())));
    }
}
