package igf.acceptance.demo;

import static igf.acceptance.demo.Callers.SECRETARIAT;
import static igf.acceptance.demo.Callers.TOOL;

import igf.client.ProblemException;
import igf.client.Versioned;
import igf.client.participation.AttendanceApi;
import igf.client.participation.FloorApi;
import igf.client.participation.Registration;
import igf.client.participation.RegistrationApi;
import igf.client.programme.ProgrammeApi;
import igf.client.programme.Release;
import igf.client.programme.Session;
import igf.client.programme.Venue;
import igf.client.proposal.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Plays the days of the forum: rooms and slots, a released programme, and attendance. */
final class Days {
    private static final int MINUTES = 60;
    private static final int VISITED = 10;
    private static final int VISITORS = 12;
    private static final int CONFLICT = 409;

    private final Callers callers;
    private final Progress progress;
    private final String slug;
    private final Edition edition;
    private final Size size;

    Days(Callers callers, Progress progress, String slug, Edition edition, Size size) {
        this.callers = callers;
        this.progress = progress;
        this.slug = slug;
        this.edition = edition;
        this.size = size;
    }

    void play() {
        List<Session> sessions = await(size.accepted());
        venue();
        place(sessions);
        programme().release(slug, new Release.Note("First programme"));
        List<String> people = register();
        visit(sessions, people);
    }

    private ProgrammeApi programme() {
        return callers.as(SECRETARIAT, ProgrammeApi.class);
    }

    private List<Session> await(int wanted) {
        progress.part("sessions", wanted);
        List<Session> sessions = Patience.until(
                heard -> heard.size() >= wanted,
                () -> programme().sessions(slug, null, 1000, null).items());
        if (sessions.size() < wanted) {
            throw new IllegalStateException("Only %d of %d sessions were heard of".formatted(sessions.size(), wanted));
        }
        sessions.forEach(session -> progress.step());
        return sessions;
    }

    void venue() {
        for (String room : size.rooms()) {
            Venue.Room body = new Venue.Room(name(room), 80, List.of("CIRCLE", "CLASSROOM"));
            Patience.with(() -> programme().room(slug, room, body));
        }
        List<Venue.Slot> slots =
                size.times().stream().map(time -> new Venue.Slot(time, MINUTES)).toList();
        programme()
                .grid(
                        slug,
                        new Venue.Grid(edition.startsOn()
                                .datesUntil(edition.endsOn().plusDays(1))
                                .map(date -> new Venue.Day(date, slots))
                                .toList()));
    }

    private static String name(String slug) {
        return slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1).replace('-', ' ');
    }

    private void place(List<Session> sessions) {
        progress.part("programme", sessions.size());
        Deque<Session.Place> free = new ArrayDeque<>();
        edition.startsOn()
                .datesUntil(edition.endsOn().plusDays(1))
                .forEach(date -> size.times()
                        .forEach(time ->
                                size.rooms().forEach(room -> free.add(Session.Place.at(room, date + "T" + time)))));
        for (Session session : sessions) {
            placeOne(session, free.iterator());
            progress.step();
        }
    }

    /** Places a session in the first slot in which the room and its people are free. */
    private void placeOne(Session session, Iterator<Session.Place> free) {
        while (free.hasNext()) {
            Session.Place place = free.next();
            try {
                Patience.with(() -> programme()
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

    private List<String> register() {
        progress.part("registrations", size.people());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size.people(); i++) {
            Invented person = Invented.person(300 + i);
            ids.add(callers.as(TOOL, RegistrationApi.class)
                    .register(
                            slug,
                            new Registration.New(
                                    person.name(),
                                    person.email(),
                                    person.affiliation(),
                                    null,
                                    person.stakeholderGroup(),
                                    person.region(),
                                    person.gender(),
                                    "en",
                                    mode(i),
                                    i % 3 == 0,
                                    edition.codeOfConduct().version()))
                    .id());
            progress.step();
        }
        return ids;
    }

    private static String mode(int person) {
        return person % 3 == 2 ? "ONLINE" : "ONSITE";
    }

    private void visit(List<Session> sessions, List<String> people) {
        progress.part("attendance", VISITED * VISITORS);
        for (int s = 0; s < VISITED; s++) {
            String session = sessions.get(s).id();
            Instant begin = Objects.requireNonNull(
                            Versioned.of(programme().session(session)).body().placement())
                    .startsAt();
            List<AttendanceApi.Fact> facts = new ArrayList<>();
            for (int v = 0; v < VISITORS; v++) {
                int person = (s * 5 + v * 7) % people.size();
                String id = people.get(person);
                progress.step();
                if (!sits(session, new AttendanceApi.TakeSeat(id, mode(person)))) {
                    continue;
                }
                Instant came = Objects.requireNonNull(begin).plus(Duration.ofMinutes(v));
                facts.add(fact(id, "JOINED", person, came, session, 2 * v));
                if (v % 4 == 3) {
                    facts.add(fact(id, "LEFT", person, came.plus(Duration.ofMinutes(25)), session, 2 * v + 1));
                }
            }
            callers.as(TOOL, AttendanceApi.class).record(session, facts);
            callers.as(TOOL, FloorApi.class)
                    .ask(session, new FloorApi.Ask(people.get(s * 5 % people.size()), "ONSITE", "HAND", ""));
        }
    }

    /** Books a seat, unless the person is in another session at that time. */
    private boolean sits(String session, AttendanceApi.TakeSeat seat) {
        try {
            Patience.with(() -> callers.as(TOOL, AttendanceApi.class).takeSeat(session, seat));
            return true;
        } catch (ProblemException elsewhere) {
            if (elsewhere.status() != CONFLICT) {
                throw elsewhere;
            }
            return false;
        }
    }

    private static AttendanceApi.Fact fact(
            String registration, String fact, int person, Instant at, String session, int sequence) {
        return new AttendanceApi.Fact(registration, fact, mode(person), at, "door-" + session, sequence);
    }
}
