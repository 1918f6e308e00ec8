package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.reaction.ParkedEvents;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.PausedReactions;
import igf.platform.view.Views;
import igf.sample.counter.CounterEvent;
import igf.sample.counter.WhenUnluckyThenStumble;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReactionFailuresIT {

    private static RunningService service;
    private static Http organizer;
    private static WhenUnluckyThenStumble reaction;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                SampleApplication.class,
                "sample-service",
                "reaction-failures",
                Map.of(
                        "spring.cloud.stream.bindings.inbox-in-0.group", "reaction-failures",
                        "igf.reactions.claim-every", "500ms"));
        organizer = service.as("organizer-1", "ORGANIZER");
        reaction = service.bean(WhenUnluckyThenStumble.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private String open(String name) {
        return organizer
                .post("/api/v1/counters", Map.of("name", name, "weight", 1))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private void add(String counter, int amount) {
        organizer
                .post("/api/v1/counters/" + counter + "/amounts", Map.of("amount", amount))
                .expect(200);
    }

    private void awaitHandled(String counter, Integer... amounts) {
        Await.until(
                "the reaction has handled " + List.of(amounts),
                () -> handled(counter),
                handled -> handled.equals(List.of(amounts)));
    }

    private List<Integer> handled(String counter) {
        return reaction.handled().stream()
                .filter(event -> event.id().equals(UUID.fromString(counter)))
                .map(CounterEvent.Added::amount)
                .toList();
    }

    @Test
    void what_fails_because_a_store_is_away_is_tried_again_in_order_and_never_parked() {
        var counter = open("away");
        add(counter, WhenUnluckyThenStumble.AWAY);
        add(counter, 1);
        awaitHandled(counter, WhenUnluckyThenStumble.AWAY, 1);
        assertThat(letters().text()).doesNotContain(counter);
    }

    @Test
    void what_fails_of_itself_is_parked_with_its_successors_until_it_is_mended() {
        var broken = open("broken");
        var other = open("other");
        add(broken, WhenUnluckyThenStumble.BROKEN);
        add(broken, 2);
        add(other, 3);
        awaitHandled(other, 3);
        var letter = Await.until(
                        "both are parked",
                        this::letters,
                        found -> found.json()
                                        .get("items")
                                        .valueStream()
                                        .filter(l -> l.toString().contains(broken))
                                        .count()
                                == 2)
                .json()
                .get("items")
                .valueStream()
                .filter(l -> l.toString().contains(broken))
                .findFirst()
                .orElseThrow();
        reaction.mend();
        service.as("secretariat", "SECRETARIAT")
                .post("/api/v1/admin/dead-letters/" + letter.get("id").asString() + "/retry", "")
                .expect(204);
        awaitHandled(broken, WhenUnluckyThenStumble.BROKEN, 2);
        assertThat(letters().text()).doesNotContain(broken);
    }

    @Test
    void what_follows_in_the_same_batch_and_in_the_next_one_is_parked_too() {
        var earlier = service.bean(ParkedEvents.class);
        earlier.findAll().forEach(earlier::discard);
        var other = open("before it");
        var broken = open("broken for good");
        var parked = new PausedReactions(service).findFailuresAfter(() -> {
            add(other, 1);
            add(broken, WhenUnluckyThenStumble.UNMENDABLE);
            add(broken, 2);
            add(other, 3);
        });
        assertThat(parked).filteredOn(failure -> failure.contains(broken)).hasSize(2);
        add(broken, 4);
        add(other, 5);
        awaitHandled(other, 1, 3, 5);
        assertThat(handled(broken)).isEmpty();
        assertThat(tries(broken)).isEqualTo(1);
    }

    @Test
    void a_statement_that_is_refused_for_good_is_parked_too_and_holds_nobody_up() {
        var refused = open("refused");
        var other = open("behind it");
        add(refused, WhenUnluckyThenStumble.REFUSED);
        add(refused, 4);
        add(other, 5);
        awaitHandled(other, 5);
        awaitParked(refused);
        assertThat(tries(refused)).as("once, and not again to be parked").isEqualTo(1);
        assertThat(handled(refused))
                .as("what follows in its stream waits with it")
                .isEmpty();
    }

    @Test
    void a_retry_whose_statement_is_refused_again_answers_409_and_stays_parked() {
        var refused = open("refused twice");
        add(refused, WhenUnluckyThenStumble.REFUSED);
        var letter = awaitParked(refused);

        service.as("secretariat", "SECRETARIAT")
                .post("/api/v1/admin/dead-letters/" + letter + "/retry", "")
                .expect(409);

        assertThat(service.management()
                        .get("/internal/projections")
                        .expect(200)
                        .json()
                        .get("setAside")
                        .asInt())
                .as("what a reaction set aside is counted where the read models are")
                .isEqualTo(letters().json().get("items").size())
                .isPositive();
        assertThat(tries(refused)).as("tried again").isEqualTo(2);
        assertThat(letter(refused)).as("still parked").isEqualTo(letter);
    }

    @Test
    void what_the_own_transaction_hides_is_not_waited_for() {
        var transaction = new TransactionTemplate(service.bean(PlatformTransactionManager.class));
        var caughtUp = transaction.execute(_ -> {
            var written = service.bean(JdbcClient.class).sql("SELECT pg_current_xact_id()::text");
            assertThat(written.query(String.class).single()).isNotEmpty();
            open("committed meanwhile by somebody else");
            return service.bean(Views.class).awaitHead(5_000);
        });
        assertThat(caughtUp).isTrue();
    }

    @Test
    void trying_one_again_tries_its_stream_and_not_the_oldest() {
        var oldest = open("oldest");
        var named = open("named");
        add(oldest, WhenUnluckyThenStumble.UNMENDABLE);
        awaitParked(oldest);
        add(named, WhenUnluckyThenStumble.UNMENDABLE);
        var letter = awaitParked(named);
        var triesOfOldest = tries(oldest);

        service.as("secretariat", "SECRETARIAT")
                .post("/api/v1/admin/dead-letters/" + letter + "/retry", "")
                .expect(409);

        assertThat(tries(named)).as("tried again").isEqualTo(2);
        assertThat(tries(oldest)).as("left alone").isEqualTo(triesOfOldest);
    }

    private long tries(String counter) {
        return reaction.failed().stream()
                .filter(UUID.fromString(counter)::equals)
                .count();
    }

    private String awaitParked(String counter) {
        return Await.until("it is parked", () -> letter(counter), found -> !found.isEmpty());
    }

    private String letter(String counter) {
        return letters()
                .json()
                .get("items")
                .valueStream()
                .filter(l -> l.toString().contains(counter))
                .map(l -> l.get("id").asString())
                .findFirst()
                .orElse("");
    }

    private Http.Response letters() {
        return service.as("secretariat", "SECRETARIAT")
                .get("/api/v1/admin/dead-letters")
                .expect(200);
    }

    @Test
    void after_an_error_another_owner_goes_on_and_nothing_is_parked() {
        var counter = open("classless");
        add(counter, 1);
        // Not in one batch with the error, which would handle it twice.
        awaitHandled(counter, 1);
        add(counter, WhenUnluckyThenStumble.CLASSLESS);
        add(counter, 2);
        awaitHandled(counter, 1, WhenUnluckyThenStumble.CLASSLESS, 2);
    }
}
