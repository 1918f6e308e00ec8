package igf.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.RecordedEvent;
import igf.platform.lease.Leases;
import igf.platform.log.EventLog;
import igf.platform.messaging.OutgoingEvent;
import igf.platform.messaging.PublicTranslator;
import igf.platform.messaging.PublishingReplica;
import igf.platform.messaging.Wire;
import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import igf.sample.SampleApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sent when publishers overtake each other, end in between, or belong to another release. */
class PublisherIT {

    private static final PublicTranslator ANOTHER_RELEASE = fact -> today().translate(fact).stream()
            .map(o -> new OutgoingEvent("igf.sample.renamed.v1", "somebody-else", o.data()))
            .toList();

    private static RunningService service;
    private static JdbcClient jdbc;

    private final String counter = open();

    @BeforeAll
    static void start_and_let_its_own_duties_rest() {
        service = RunningService.start(SampleApplication.class, "sample-service", "publisher", Map.of());
        jdbc = service.bean(JdbcClient.class);
        service.bean(Leases.class).stop();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static PublicTranslator today() {
        return service.bean(PublicTranslator.class);
    }

    private static String open() {
        return service.as("organizer-1", "ORGANIZER")
                .post("/api/v1/counters", Map.of("name", "published", "weight", 1))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private void add(int times) {
        for (int i = 0; i < times; i++) {
            service.as("organizer-1", "ORGANIZER")
                    .post("/api/v1/counters/" + counter + "/amounts", Map.of("amount", 1))
                    .expect(200);
        }
    }

    private static PublishingReplica replica(String name, Wire wire) {
        return replica(name, wire, today());
    }

    private static PublishingReplica replica(String name, Wire wire, PublicTranslator translator) {
        return new PublishingReplica(service, name, wire, translator);
    }

    private List<Wire.Sent> ofCounter(PublishingReplica replica) {
        return replica.sent().stream().filter(s -> s.subject().equals(counter)).toList();
    }

    private void awaitAllSent(PublishingReplica replica) {
        Await.until("all is sent", () -> replica.publisher().lag(), lag -> lag == 0);
    }

    private long position() {
        return new Publications(jdbc).position().positionNumber();
    }

    /** Gives the lease to another replica in the database, which the former owner does not know yet. */
    private void overtake() {
        jdbc.sql("UPDATE lease SET owner = 'another', term = term + 1, expires = now() + interval '1 hour'"
                        + " WHERE duty = 'publisher'")
                .update();
    }

    private void letGo() {
        jdbc.sql("UPDATE lease SET owner = '', expires = now() WHERE duty = 'publisher'")
                .update();
    }

    @Test
    void each_event_names_the_one_before_it_whatever_its_subject_also_after_a_restart() {
        var sent = new ArrayList<Wire.Sent>();
        for (var name : List.of("before the restart", "after the restart")) {
            try (var replica = replica(name, new Wire())) {
                add(1);
                new PublisherIT().add(1);
                add(1);
                awaitAllSent(replica);
                sent.addAll(replica.sent());
            }
        }
        assertThat(sent).hasSizeGreaterThanOrEqualTo(6);
        for (int i = 1; i < sent.size(); i++) {
            assertThat(sent.get(i).previousId()).isEqualTo(sent.get(i - 1).id());
        }
    }

    @Test
    void who_was_overtaken_saves_nothing_and_no_number_is_given_twice_nor_an_event_sent_under_two() {
        try (var first = replica("first", new Wire())) {
            awaitAllSent(first);
        }
        var wire = new Wire().silent();
        List<Wire.Sent> late;
        try (var overtaken = replica("overtaken", wire)) {
            add(3);
            Await.until(
                    "it has sent something that nobody acknowledges", () -> ofCounter(overtaken), s -> !s.isEmpty());
            var before = position();
            overtake();
            Await.until("it knows", () -> overtaken.leases().holds("publisher"), holds -> !holds);
            // From now on it takes no new events; it ends when those that it sent are acknowledged.
            var ends = CompletableFuture.runAsync(overtaken.leases()::stop);
            letGo();
            try (var next = replica("next", new Wire())) {
                Await.until("the next has it", () -> next.leases().holds("publisher"), holds -> holds);
                awaitAllSent(next);
                add(3);
                awaitAllSent(next);
                var reached = position();
                assertThat(reached).isGreaterThan(before);

                wire.acknowledge();
                ends.join();

                assertThat(position()).as("the late save of who was overtaken").isEqualTo(reached);
                add(2);
                awaitAllSent(next);
                late = Stream.concat(ofCounter(overtaken).stream(), ofCounter(next).stream())
                        .distinct()
                        .toList();
            }
        }
        assertThat(late).as("one number an event").extracting(Wire.Sent::id).doesNotHaveDuplicates();
        assertThat(late)
                .as("one event a number")
                .extracting(Wire.Sent::number)
                .containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void what_has_its_number_goes_out_as_stored_whatever_the_next_release_makes_of_it() {
        try (var first = replica("first", new Wire())) {
            awaitAllSent(first);
        }
        var wire = new Wire().silent();
        List<Wire.Sent> numbered;
        try (var ended = replica("ended", wire)) {
            add(2);
            numbered = Await.until("it has sent", () -> ofCounter(ended), s -> !s.isEmpty());
            overtake();
            Await.until("it is over", () -> ended.leases().holds("publisher"), holds -> !holds);
        }
        letGo();
        try (var upgraded = replica("upgraded", new Wire(), ANOTHER_RELEASE)) {
            awaitAllSent(upgraded);
            assertThat(ofCounter(upgraded))
                    .containsAll(numbered)
                    .extracting(Wire.Sent::type)
                    .containsOnly("igf.sample.added.v1");
            var after = ofCounter(upgraded).size();
            add(1);
            awaitAllSent(upgraded);
            assertThat(ofCounter(upgraded)).hasSize(after);
            assertThat(upgraded.sent().getLast().type()).isEqualTo("igf.sample.renamed.v1");
        }
    }

    @Test
    void sending_again_asks_no_translator_and_sends_the_same() throws InterruptedException {
        List<Wire.Sent> once;
        try (var first = replica("first", new Wire())) {
            add(5);
            awaitAllSent(first);
            once = ofCounter(first);
            assertThat(once).hasSizeGreaterThanOrEqualTo(5);
        }
        var wire = new Wire();
        try (var second = replica("second", wire, PublisherIT::nothing)) {
            assertThat(second.publisher().resend(0)).isGreaterThanOrEqualTo(5);
            assertThat(ofCounter(second)).containsExactlyElementsOf(once);
            var from = service.bean(EventLog.class).head().positionNumber();
            assertThat(second.publisher().resend(from)).isLessThanOrEqualTo(1);
        }
    }

    private static List<OutgoingEvent> nothing(RecordedEvent<?> fact) {
        return List.of();
    }
}
