package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.programme.Programme;
import igf.participation.programme.ReleasedSession;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.Session;
import igf.platform.command.AggregateReader;
import igf.platform.command.Commands;
import igf.platform.log.stored.StorageFormat;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;

/** The seats of several sessions with the real aggregates, over a log in memory. */
final class SeatsInMemory implements AutoCloseable {

    static final String EDITION = "one";
    static final Instant NINE = Instant.parse("2031-10-07T09:00:00Z");

    private final Map<UUID, Session> sessions = new HashMap<>();
    private final Map<UUID, Set<UUID>> linked = new HashMap<>();
    private final List<Seats.HeldSeat> heldBefore = new ArrayList<>();
    private final Configuration axon;
    private final Commands commands;
    private Instant now = NINE.minus(Duration.ofDays(1));
    private int release = 1;

    /** The events of all sessions, in order. */
    final List<Object> log = Collections.synchronizedList(new ArrayList<>());

    SeatsInMemory() {
        this(UnaryOperator.identity());
    }

    /** @param plant replaces the check for overlaps by a faulty one */
    SeatsInMemory(UnaryOperator<OtherSessions> plant) {
        var clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        // Found only when a command comes: its repositories are made of handlers that need it.
        var elsewhere = new AtomicReference<OtherSessions>();
        axon = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(c -> StorageFormat.serializer())
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .configureAggregate(SessionSeats.class)
                .configureAggregate(Bookings.class)
                .registerComponent(OtherSessions.class, c -> late(elsewhere))
                .buildConfiguration();
        axon.start();
        elsewhere.set(plant.apply(new LoadedOtherSessions(
                axon.repository(Bookings.class),
                axon.repository(SessionSeats.class),
                only(Programme.class, this::programme),
                only(Registrations.class, this::ofSamePerson),
                only(Seats.class, (method, arguments) -> List.copyOf(heldBefore)))));
        axon.eventStore().subscribe(messages -> messages.forEach(message -> log.add(message.getPayload())));
        commands = new Commands(axon.commandGateway(), new AggregateReader(axon), clock);
    }

    private static OtherSessions late(AtomicReference<OtherSessions> made) {
        return (OtherSessions) Proxy.newProxyInstance(
                OtherSessions.class.getClassLoader(),
                new Class<?>[] {OtherSessions.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(made.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                });
    }

    private interface Answers {
        Object answer(String method, Object[] arguments);
    }

    @SuppressWarnings("unchecked")
    private static <T> T only(Class<T> type, Answers answers) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.answer(method.getName(), arguments));
    }

    private Object programme(String method, Object[] arguments) {
        var session = Optional.ofNullable(sessions.get((UUID) arguments[0]));
        return switch (method) {
            case "find" -> session;
            case "findLastReleased" -> session.map(known -> new ReleasedSession(known, now, false));
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Object ofSamePerson(String method, Object[] arguments) {
        if (!method.equals("idsOfSamePerson")) {
            throw new UnsupportedOperationException(method);
        }
        return linked.getOrDefault((UUID) arguments[0], Set.of(registration((UUID) arguments[0])));
    }

    static UUID session(int number) {
        return new UUID(9, number);
    }

    static UUID person(int number) {
        return new UUID(1, number);
    }

    static UUID registration(UUID person) {
        return new UUID(0, person.getLeastSignificantBits());
    }

    /** Links two people. */
    void link(int one, int other) {
        var both = Set.of(registration(person(one)), registration(person(other)));
        linked.put(person(one), both);
        linked.put(person(other), both);
    }

    /** Adds a seat that only the read model knows, from before bookings were stored. */
    void heldBefore(int session) {
        heldBefore.add(new Seats.HeldSeat(session(session), new UUID(7, 7), Mode.ONSITE, SeatState.CONFIRMED, now));
    }

    void at(Instant moment) {
        now = moment;
    }

    Instant now() {
        return now;
    }

    /** Releases a session of an hour. */
    void release(int number, int capacity, Instant start) {
        var room = released(number, capacity, start);
        send(new SeatCommand.Offer(room.seatsId(), room));
    }

    /** Releases a session of an hour whose room was stored before rooms had times. */
    void releaseWithoutTimes(int number, int capacity, Instant start) {
        var room = released(number, capacity, start);
        var old = new Room(
                room.session(),
                room.edition(),
                room.proposal(),
                room.capacity(),
                room.release(),
                room.number(),
                room.title(),
                null,
                null);
        send(new SeatCommand.Offer(old.seatsId(), old));
    }

    private Room released(int number, int capacity, Instant start) {
        release++;
        var session = new Session(
                session(number),
                new UUID(8, number),
                EDITION,
                number,
                "Session " + number,
                "room",
                capacity,
                start,
                start.plus(Duration.ofHours(1)),
                release,
                List.of(),
                null);
        sessions.put(session.id(), session);
        return Room.of(session);
    }

    /** Releases without the session; the next release has it again. */
    void cancel(int number) {
        release++;
        send(new SeatCommand.Close(room(number).seatsId(), session(number), EDITION, release));
    }

    Session known(int number) {
        return Objects.requireNonNull(sessions.get(session(number)));
    }

    Room room(int number) {
        return Room.of(known(number));
    }

    Seat seat(int number, int person, Mode where) {
        var registration = registration(person(person));
        return new Seat(Seat.id(registration, session(number)), registration, person(person), where, null, null, null);
    }

    SeatPlace take(int number, int person, Mode where) {
        return this.<SeatPlace>send(
                new SeatCommand.Take(room(number).seatsId(), room(number), seat(number, person, where), null));
    }

    SeatPlace swap(int number, int person, int other) {
        return this.<SeatPlace>send(new SeatCommand.Take(
                room(number).seatsId(), room(number), seat(number, person, Mode.ONSITE), session(other)));
    }

    void giveBack(int number, int person) {
        giveBack(number, person, SeatReturn.Reason.GIVEN_BACK);
    }

    void giveBack(int number, int person, SeatReturn.Reason reason) {
        send(new SeatCommand.GiveBack(
                room(number).seatsId(), seat(number, person, Mode.ONSITE).id(), reason));
    }

    void promote(int number) {
        send(new SeatCommand.Promote(room(number).seatsId()));
    }

    void tellOverlaps(int number) {
        send(new SeatCommand.AnnounceOverlaps(room(number).seatsId()));
    }

    <R extends @Nullable Object> R send(Object command) {
        return commands.<R>sendAs("test", command, "test").result();
    }

    /** Returns the events of a session, in order. */
    List<Object> events(int number) {
        return axon.eventStore()
                .readEvents(SeatCommand.seatsId(session(number)))
                .asStream()
                .map(message -> (Object) message.getPayload())
                .toList();
    }

    Set<UUID> booked(int person) {
        var bookings = new Bookings();
        axon.eventStore()
                .readEvents(Bookings.bookingsId(registration(person(person))))
                .asStream()
                .map(message -> (BookingEvent) message.getPayload())
                .forEach(bookings::on);
        return bookings.sessions();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
