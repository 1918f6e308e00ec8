package igf.acceptance.demo;

import static igf.acceptance.demo.DemoClients.SECRETARIAT;
import static igf.acceptance.demo.DemoClients.TOOL;

import igf.api.floor.Floor;
import igf.api.floor.FloorRequestKind;
import igf.api.programme.PlacementBody;
import igf.api.registration.RegistrationForm;
import igf.api.release.ReleaseBody;
import igf.api.seat.SeatBody;
import igf.api.venue.GridBody;
import igf.api.venue.GridDayBody;
import igf.api.venue.GridSlotBody;
import igf.api.venue.RoomBody;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Mode;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.client.ProblemException;
import igf.client.Versioned;
import igf.client.participation.AttendanceApi;
import igf.client.participation.FloorApi;
import igf.client.participation.RegistrationApi;
import igf.client.programme.ProgrammeApi;
import igf.client.programme.Session;
import igf.client.proposal.Edition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Runs the days of the forum: rooms and slots, a released programme, and attendance. */
final class ForumDays {
    private static final int MINUTES = 60;
    private static final int ATTENDED_SESSIONS = 10;
    private static final int ATTENDEES_EACH = 21;
    private static final int CONFLICT = 409;

    private final DemoClients clients;
    private final Progress progress;
    private final String slug;
    private final Edition edition;
    private final DemoSize size;

    ForumDays(DemoClients clients, Progress progress, String slug, Edition edition, DemoSize size) {
        this.clients = clients;
        this.progress = progress;
        this.slug = slug;
        this.edition = edition;
        this.size = size;
    }

    void play() {
        List<Session> sessions = awaitSessions(size.accepted());
        createRooms();
        place(sessions);
        addOthers();
        programme().release(slug, new ReleaseBody("First programme", null));
        List<UUID> people = register();
        recordAttendance(sessions, people);
    }

    private ProgrammeApi programme() {
        return clients.clientOf(SECRETARIAT, ProgrammeApi.class);
    }

    private List<Session> awaitSessions(int count) {
        progress.part("sessions", count);
        List<Session> sessions = Retry.untilMatches(
                found -> found.size() >= count,
                () -> programme().sessions(slug, null, 1000, null).items());
        if (sessions.size() < count) {
            throw new IllegalStateException("Only %d of %d sessions were found".formatted(sessions.size(), count));
        }
        sessions.forEach(session -> progress.step());
        return sessions;
    }

    void createRooms() {
        for (String room : size.rooms()) {
            int capacity = room.equals(OtherSession.HALL) ? 400 : 80;
            RoomBody body = new RoomBody(roomName(room), capacity, List.of("CIRCLE", "CLASSROOM"));
            Retry.onConflict(() -> programme().putRoom(slug, room, body));
        }
        List<GridSlotBody> slots = size.times().stream()
                .map(time -> new GridSlotBody(LocalTime.parse(time), MINUTES))
                .toList();
        programme()
                .putGrid(
                        slug,
                        new GridBody(edition.startsOn()
                                .datesUntil(edition.endsOn().plusDays(1))
                                .map(date -> new GridDayBody(date, slots))
                                .toList()));
    }

    private static String roomName(String slug) {
        return slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1).replace('-', ' ');
    }

    private void place(List<Session> sessions) {
        progress.part("programme", sessions.size());
        Deque<PlacementBody> free = new ArrayDeque<>();
        edition.startsOn()
                .datesUntil(edition.endsOn().plusDays(1))
                .forEach(date -> size.times()
                        .forEach(time -> size.rooms()
                                .forEach(room -> free.add(
                                        new PlacementBody(room, date.atTime(LocalTime.parse(time)), null, null)))));
        for (Session session : sessions) {
            placeOne(session, free.iterator());
            progress.step();
        }
    }

    /** Places a session in the first slot without a clash. */
    private void placeOne(Session session, Iterator<PlacementBody> free) {
        while (free.hasNext()) {
            PlacementBody place = free.next();
            try {
                Retry.onConflict(() -> programme()
                        .place(
                                session.id(),
                                Versioned.of(programme().session(session.id())).etag(),
                                place));
                free.remove();
                return;
            } catch (ProblemException clash) {
                if (clash.status() != CONFLICT) {
                    throw clash;
                }
            }
        }
    }

    /** Adds and places the sessions without a proposal. */
    private void addOthers() {
        progress.part("other sessions", size.others().size());
        for (OtherSession other : size.others()) {
            Versioned<Session> added =
                    Retry.onConflict(() -> Versioned.of(programme().addSession(slug, other.body())));
            programme()
                    .place(
                            added.body().id(),
                            added.etag(),
                            new PlacementBody(other.room(), other.startIn(edition.startsOn()), null, null));
            progress.step();
        }
    }

    private List<UUID> register() {
        progress.part("registrations", size.people());
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < size.people(); i++) {
            SamplePerson person = SamplePerson.numbered(300 + i);
            ids.add(clients.clientOf(TOOL, RegistrationApi.class)
                    .register(
                            slug,
                            new RegistrationForm(
                                    person.name(),
                                    person.email(),
                                    person.affiliation(),
                                    null,
                                    StakeholderGroup.valueOf(person.stakeholderGroup()),
                                    Region.valueOf(person.region()),
                                    Gender.valueOf(person.gender()),
                                    "en",
                                    Attendance.valueOf(attendanceOf(i)),
                                    i % 3 == 0,
                                    edition.codeOfConduct().version()))
                    .id());
            progress.step();
        }
        return ids;
    }

    private static String attendanceOf(int person) {
        return person % 3 == 2 ? "ONLINE" : "ONSITE";
    }

    private void recordAttendance(List<Session> sessions, List<UUID> people) {
        progress.part("attendance", ATTENDED_SESSIONS * ATTENDEES_EACH);
        for (int s = 0; s < ATTENDED_SESSIONS; s++) {
            String session = sessions.get(s).id();
            Instant begin = Objects.requireNonNull(
                            Retry.onConflict(() -> Versioned.of(programme().session(session)))
                                    .body()
                                    .placement())
                    .startsAt();
            List<AttendanceApi.PresenceEvent> facts = new ArrayList<>();
            for (int v = 0; v < ATTENDEES_EACH; v++) {
                int person = (s * 5 + v * 7) % people.size();
                UUID id = people.get(person);
                progress.step();
                if (!tryTakeSeat(session, new SeatBody(id, Mode.valueOf(attendanceOf(person)), null))) {
                    continue;
                }
                Instant joinedAt = Objects.requireNonNull(begin).plus(Duration.ofMinutes(v));
                facts.add(fact(id, "JOINED", person, joinedAt, session, 2 * v));
                if (v % 4 == 3) {
                    facts.add(fact(id, "LEFT", person, joinedAt.plus(Duration.ofMinutes(25)), session, 2 * v + 1));
                }
            }
            clients.clientOf(TOOL, AttendanceApi.class).recordAttendance(session, facts);
            clients.clientOf(TOOL, FloorApi.class)
                    .requestFloor(
                            session,
                            new Floor.NewRequest(
                                    people.get(s * 5 % people.size()), Mode.ONSITE, FloorRequestKind.HAND, ""));
        }
    }

    /** Takes a seat. Returns false if the person has a seat in another session at that time. */
    private boolean tryTakeSeat(String session, SeatBody seat) {
        try {
            Retry.onConflict(() -> clients.clientOf(TOOL, AttendanceApi.class).reserveSeat(session, seat));
            return true;
        } catch (ProblemException elsewhere) {
            if (elsewhere.status() != CONFLICT) {
                throw elsewhere;
            }
            return false;
        }
    }

    private static AttendanceApi.PresenceEvent fact(
            UUID registration, String fact, int person, Instant at, String session, int sequence) {
        return new AttendanceApi.PresenceEvent(
                registration.toString(), fact, attendanceOf(person), at, "door-" + session, sequence);
    }
}
