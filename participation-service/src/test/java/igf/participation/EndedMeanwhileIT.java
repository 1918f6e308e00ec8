package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.registration.RegistrationStateStatus;
import igf.participation.floor.FloorCommand;
import igf.participation.floor.FloorQueries;
import igf.participation.person.PersonCommand;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationCommand;
import igf.participation.seat.SeatCommand;
import igf.platform.command.Commands;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.OtherServices.PublishedRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

/**
 * Something that a request has checked ends before the request writes. What it wrote is undone, whichever came first.
 */
class EndedMeanwhileIT {

    private final Forum forum =
            new Forum("meanwhile-" + UUID.randomUUID().toString().substring(0, 8));

    private static Map<String, Object> seat(Forum.Registered person) {
        return Map.of("registrationId", person.id(), "attendance", "ONSITE");
    }

    private static Map<String, Object> hand(Forum.Registered person) {
        return Map.of("registrationId", person.id(), "mode", "ONSITE", "kind", "HAND");
    }

    private static List<PublishedRecord> unseated(UUID session, int count) {
        Predicate<PublishedRecord> ours =
                told -> told.key().equals(session.toString()) && told.type().equals("igf.participant.unseated.v1");
        return SERVICE
                .kafka()
                .await("participation", all -> all.stream().filter(ours).count() >= count)
                .stream()
                .filter(ours)
                .toList();
    }

    private static void cancel(Forum.Registered person) {
        tool().delete("/api/v1/registrations/" + person.id()).expect(204);
    }

    private interface Meanwhile extends AutoCloseable {
        @Override
        void close();
    }

    /** Runs something between the check of a request and its write. */
    private static Meanwhile before(Predicate<Object> command, Runnable happens) {
        var once = new AtomicBoolean();
        var kept = SERVICE.bean(CommandBus.class).registerHandlerInterceptor((unit, chain) -> {
            if (command.test(unit.getMessage().getPayload())) {
                // Another reaction that gets here at the same moment waits until it has run.
                synchronized (once) {
                    if (once.compareAndSet(false, true)) {
                        happens.run();
                    }
                }
            }
            return chain.proceed();
        });
        return kept::cancel;
    }

    /** Cancels, and waits until the reaction has handled it: what comes next is handled later. */
    private void cancelAndLetSeatsBeGivenBack(Forum.Registered person) {
        var elsewhere = forum.schedule("elsewhere", 5);
        var witness = forum.register("witness");
        tool().post("/api/v1/sessions/" + elsewhere + "/seats", seat(witness)).expect(201);
        cancel(person);
        cancel(witness);
        unseated(elsewhere, 1);
    }

    @Test
    void aSeatThatWasTakenWhileTheRegistrationEndedIsGivenBack() {
        var session = forum.schedule("talk", 1);
        var seats = "/api/v1/sessions/" + session + "/seats";
        var ada = forum.register("ada");
        try (var _ = before(
                command -> command instanceof SeatCommand.Take take
                        && take.seat().registration().equals(ada.id()),
                () -> cancelAndLetSeatsBeGivenBack(ada))) {
            tool().post(seats, seat(ada)).expect(201);
        }
        assertThat(unseated(session, 1).getFirst().data().get("reason").asString())
                .isEqualTo("REGISTRATION_ENDED");
        var ben = tool().post(seats, seat(forum.register("ben"))).expect(201).json();
        assertThat(ben.get("state").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void aPersonWhoRegistersAgainBeforeTheReactionRunsKeepsTheSeat() {
        var session = forum.schedule("talk", 2);
        var seats = "/api/v1/sessions/" + session + "/seats";
        var ada = forum.register("ada");
        var ben = forum.register("ben");
        tool().post(seats, seat(ben)).expect(201);
        tool().post(seats, seat(ada)).expect(201);
        var reaction = SERVICE.bean(EventProcessingConfiguration.class)
                .eventProcessor("give-seats-back", StreamingEventProcessor.class)
                .orElseThrow();
        reaction.shutDown();
        try {
            SERVICE.bean(Commands.class).sendAs("test", new RegistrationCommand.Cancel(ada.id()), "test");
            forum.register("ada");
        } finally {
            // The cancellation that it finds is outdated.
            reaction.start();
        }
        cancel(ben);
        assertThat(unseated(session, 1).getFirst().data().get("registrationId").asString())
                .isEqualTo(ben.id().toString());
        tool().await(seats, a -> a.json().path("confirmed").asInt(-1) == 1);
    }

    @Test
    void aHandThatWentUpWhileTheRegistrationEndedComesDown() {
        var session = forum.schedule("talk", 5);
        var floor = "/api/v1/sessions/" + session + "/floor";
        var ada = forum.register("ada");
        try (var _ = before(
                command -> command instanceof FloorCommand.Ask ask
                        && ask.request().registration().equals(ada.id()),
                () -> cancelAndLetSeatsBeGivenBack(ada))) {
            tool().post(floor, hand(ada)).expect(201);
        }
        var queries = SERVICE.bean(FloorQueries.class);
        Await.until(
                "to have been asked", () -> queries.sessionsWithRequests(ada.id()), asked -> asked.contains(session));
        Await.until("nobody waits", () -> queries.queue(session).rows(), List::isEmpty);
    }

    @Test
    void aHandThatWentUpWhileTheSessionWasCancelledComesDown() {
        var session = forum.schedule("talk", 5);
        var floor = "/api/v1/sessions/" + session + "/floor";
        var ada = forum.register("ada");
        var programme = SERVICE.bean(Programme.class);
        try (var _ = before(
                command ->
                        command instanceof FloorCommand.Ask ask && ask.session().equals(session),
                () -> {
                    forum.cancel(session, "talk", 2);
                    Await.until("the cancellation", () -> programme.find(session), java.util.Optional::isEmpty);
                    cancelAndLetSeatsBeGivenBack(forum.register("eve"));
                })) {
            tool().post(floor, hand(ada)).expect(201);
        }
        var queries = SERVICE.bean(FloorQueries.class);
        Await.until(
                "to have been asked", () -> queries.sessionsWithRequests(ada.id()), asked -> asked.contains(session));
        Await.until("nobody waits", () -> queries.queue(session).rows(), List::isEmpty);
    }

    @Test
    void aRegistrationThatWasMadeWhileItsPersonWasErasedIsEndedToo() {
        var people = SERVICE.bean(People.class);
        var commands = SERVICE.bean(Commands.class);
        var person = people.findOrCreate(forum.email("zoe"));
        try (var _ = before(
                command -> command instanceof RegistrationCommand.Register register
                        && register.entry().person().equals(person),
                () -> {
                    commands.sendAs(
                            "test",
                            new PersonCommand.AskErasure(PersonCommand.personId(person), person, UUID.randomUUID()),
                            "test");
                    Await.until("the key to be destroyed", () -> people.isErased(person), erased -> erased);
                })) {
            var made = tool().post("/api/v1/editions/" + forum.edition + "/registrations", forum.entry("zoe"))
                    .expect(201)
                    .json();
            tool().await(
                            "/api/v1/registrations/" + made.get("id").asString(),
                            a -> a.json().path("state").asString("").equals(RegistrationStateStatus.ERASED.name()));
        }
    }
}
