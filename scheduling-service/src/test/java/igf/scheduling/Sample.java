package igf.scheduling;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.platform.log.MetaCodec;
import igf.scheduling.release.CalendarRevision;
import igf.scheduling.release.CalendarRevisions;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.ReleaseRequest;
import igf.scheduling.release.ReleaseScope;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.venue.Day;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invented values that tests share. */
public final class Sample {

    public static final String EDITION = "igf-2026";
    public static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    public static final EditionFacts FACTS = new EditionFacts(
            EDITION,
            "Forum 2026",
            "A shared network",
            "Fjordhavn",
            "Europe/Oslo",
            LocalDate.of(2026, 10, 24),
            LocalDate.of(2026, 10, 25));
    public static final Room HARBOUR = new Room("harbour", "Harbour Hall", 100, List.of("CIRCLE"), 0);
    public static final Room ATTIC = new Room("attic", "The Attic", 1, List.of("CLASSROOM"), 0);
    public static final LocalDateTime NINE = LocalDateTime.of(2026, 10, 24, 9, 0);
    public static final LocalDateTime HALF_PAST_NINE = NINE.plusMinutes(30);
    public static final LocalDateTime TEN = NINE.plusHours(1);
    /** In this night the clocks go back from 03:00 to 02:00. */
    public static final LocalDateTime TWICE = LocalDateTime.of(2026, 10, 25, 2, 30);

    public static final Grid GRID = new Grid(
            List.of(day(NINE.toLocalDate(), "09:00", "10:00", "11:00"), day(TWICE.toLocalDate(), "02:30", "09:00")), 0);

    private Sample() {}

    private static Day day(LocalDate date, String... starts) {
        return new Day(
                date,
                java.util.Arrays.stream(starts)
                        .map(start -> new Slot(LocalTime.parse(start), 60))
                        .toList());
    }

    public static UUID id(int number) {
        return new UUID(0x5000L, 0x8000000000000000L + number);
    }

    public static SessionFacts session(int number) {
        return session(number, 60);
    }

    public static SessionFacts session(int number, int minutes) {
        return new SessionFacts(
                id(number),
                id(1000 + number),
                number,
                "Session " + number,
                new Format("PANEL", "CIRCLE", minutes),
                List.of(new Theme("resilience", "Resilience of networks")),
                "First.\n\nSecond.");
    }

    public static Member person(int person) {
        return person(person, "SPEAKER", "ONSITE");
    }

    public static Member person(int person, String role, String attendance) {
        return new Member(
                id(2000 + person),
                id(3000 + person),
                role,
                new PersonalValue(id(2000 + person), "sealed"),
                null,
                "Tidewater Exchange",
                "CIVIL_SOCIETY",
                "GRULAC",
                attendance,
                "CONFIRMED",
                "en");
    }

    public static ReleasedSession released(int number, Room room, LocalDateTime start, Member... people) {
        var facts = session(number);
        return new ReleasedSession(
                facts.sessionId(),
                facts.proposalId(),
                number,
                facts.title(),
                facts.format(),
                facts.subthemes(),
                facts.description(),
                List.of(people),
                room.placeAt(start, 60, FACTS),
                3,
                CalendarRevision.first(NOW),
                null);
    }

    /** Returns a release compared with the one before, as the programme makes it. */
    public static Released release(int number, List<ReleasedSession> before, List<ReleasedSession> after) {
        return new CalendarRevisions(
                        id -> before.stream()
                                .filter(session -> session.sessionId().equals(id))
                                .findFirst()
                                .map(ReleasedSession::calendar),
                        NOW.plusSeconds(number))
                .createRelease(
                        FACTS,
                        number,
                        new ReleaseRequest(null, "Come", ReleaseScope.ALL, List.of(), null),
                        List.of(ATTIC, HARBOUR),
                        GRID,
                        after,
                        ReleaseChange.between(before, after, session -> Optional.of("WITHDRAWN")));
    }

    public static Map<String, String> meta() {
        return MetaCodec.encode(context(), null);
    }

    /** Returns the same at another time. */
    public static Map<String, String> meta(Instant now) {
        return MetaCodec.encode(new Context(Actor.system("test"), now, "test"), null);
    }

    public static Context context() {
        return new Context(Actor.system("test"), NOW, "test");
    }

    public static <E> RecordedEvent<E> fact(long position, E event) {
        return new RecordedEvent<>(
                position,
                "fact-" + position,
                "stream",
                position - 1,
                event,
                new Meta(Actor.system("test"), NOW.plusSeconds(position), "test", null));
    }
}
