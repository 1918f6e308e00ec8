package igf.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import igf.platform.log.EventLog;
import igf.platform.testing.Infrastructure;
import igf.platform.view.generation.Generation;
import igf.platform.view.generation.LostWritesException;
import igf.platform.view.generation.StaleOwnerException;
import igf.platform.view.generation.ViewPosition;
import igf.platform.view.store.DocumentStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner ends or is overtaken between its documents and its position, and a successor continues. */
class LedGenerationIT {

    private static final View FACTS = new Facts();
    private static final BsonString NONE = new BsonString("");

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    /** The last command of each kind, as sent to the store. */
    private final Map<String, BsonDocument> sent = new ConcurrentHashMap<>();
    /** Actions that run just before the store is asked for something. */
    private final Map<String, Runnable> happens = new ConcurrentHashMap<>();

    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(Infrastructure.get().mongoUri()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    var question = event.getCommandName() + " "
                            + event.getCommand()
                                    .getString(event.getCommandName(), NONE)
                                    .getValue();
                    var meanwhile = happens.remove(question);
                    if (meanwhile != null) {
                        meanwhile.run();
                    }
                    asked.add(question);
                    sent.put(question, event.getCommand().clone());
                }
            })
            .build());
    private final MongoDatabase database = client.getDatabase("led_generation");

    @BeforeEach
    void empty() {
        for (var name : List.of("facts.all.1", "facts.all.2", Generation.POSITIONS)) {
            database.getCollection(name).drop();
        }
        asked.clear();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private Generation generation(int number) {
        return new Generation(FACTS, number, "life", database);
    }

    private Generation begun(int number, long term) {
        var generation = generation(number);
        generation.begin(term);
        return generation;
    }

    private Generation taken(long term) {
        var generation = generation(1);
        assertThat(generation.take(term)).isTrue();
        return generation;
    }

    private List<Document> documents(int number) {
        var found = generation(number).collection("all").find().into(new ArrayList<>());
        found.forEach(document -> document.remove(DocumentStore.BEFORE));
        found.sort((a, b) -> a.getString("_id").compareTo(b.getString("_id")));
        return found;
    }

    /** Compares with a fresh build of the same events. */
    private void isRight(Generation generation, long last) {
        var fresh = begun(2, 1);
        fresh.apply(Facts.between(1, last));
        assertThat(documents(1)).isEqualTo(documents(2)).isNotEmpty();
        assertThat(generation.position().hash())
                .isEqualTo(fresh.position().hash())
                .isEqualTo(generation.computeHash());
    }

    /** Its documents arrive, but its position does not, because another is stored by then. */
    private void losesItsPlace(Generation owner, List<EventLog.Entry> batch, Bson change) {
        happens.put(
                "update " + Generation.POSITIONS,
                () -> database.getCollection(Generation.POSITIONS).updateOne(Filters.eq("_id", "facts.1"), change));
        assertThatThrownBy(() -> owner.apply(batch)).isInstanceOf(StaleOwnerException.class);
    }

    /** Otherwise a reader as of that instant would miss earlier events of the log with a later time. */
    @Test
    void it_is_as_of_the_latest_moment_of_all_that_it_knows() {
        var generation = begun(1, 1);
        var first = Instant.EPOCH;
        generation.apply(List.of(Facts.at(1, first.plusMillis(5)), Facts.at(2, first.plusMillis(3))));
        assertThat(generation.position().recordedAt()).isEqualTo(first.plusMillis(5));
        generation.apply(List.of(Facts.at(3, first.plusMillis(4))));
        assertThat(generation.position().recordedAt()).isEqualTo(first.plusMillis(5));
        generation.apply(List.of(Facts.at(4, first.plusMillis(6))));
        assertThat(generation.position().recordedAt()).isEqualTo(first.plusMillis(6));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 5", "4, 6, 6", "4, 9, 14", "5, 7, 30", "6, 8, 9", "13, 21, 28"})
    void the_hash_is_right_whatever_was_written_after_the_place(long position, long written, long last) {
        var ended = begun(1, 1);
        if (position > 0) {
            ended.apply(Facts.between(1, position));
        }
        losesItsPlace(ended, Facts.between(position + 1, written), Updates.set(ViewPosition.TERM, 2L));
        assertThat(generation(1).computeHash()).isNotEqualTo(ended.position().hash());

        var next = taken(3);
        next.apply(Facts.between(position + 1, last));
        isRight(next, last);
        next.apply(Facts.between(last + 1, last + 10));
        isRight(next, last + 10);
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "2, 12", "3, 12", "1, 8", "2, 8", "3, 8"})
    void the_hash_is_right_also_if_only_some_documents_were_written(int kept, long last) {
        var ended = begun(1, 1);
        ended.apply(Facts.between(1, 4));
        var before = documents(1);
        var all = database.getCollection("facts.all.1");
        var stored = all.find().into(new ArrayList<>());
        losesItsPlace(ended, Facts.between(5, 8), Updates.set(ViewPosition.TERM, 2L));
        // The others never arrived.
        IntStream.range(kept, stored.size())
                .forEach(n -> all.replaceOne(Filters.eq("_id", stored.get(n).get("_id")), stored.get(n)));
        assertThat(before).hasSize(3);

        var next = taken(3);
        next.apply(Facts.between(5, last));
        isRight(next, last);
    }

    @Test
    void a_batch_that_failed_is_counted_once_when_the_same_owner_tries_again() {
        var owner = begun(1, 1);
        owner.apply(Facts.between(1, 4));
        var positions = database.getCollection(Generation.POSITIONS);
        losesItsPlace(owner, Facts.between(5, 9), Updates.set("index", 99L));
        positions.updateOne(Filters.eq("_id", "facts.1"), Updates.set("index", 4L));

        owner.apply(Facts.between(5, 11));
        isRight(owner, 11);
    }

    @Test
    void a_place_that_was_written_though_it_seemed_not_is_gone_on_from() {
        var owner = begun(1, 1);
        owner.apply(Facts.between(1, 4));
        var positions = database.getCollection(Generation.POSITIONS);
        owner.apply(Facts.between(5, 9));
        var after = Objects.requireNonNull(
                positions.find(Filters.eq("_id", "facts.1")).first());
        losesItsPlace(owner, Facts.between(10, 12), Updates.set("index", 99L));
        var written =
                new Document(after).append("hash", generation(1).computeHash().toString());
        written.append("position", 12L).append("index", 12L).append("txid", 12L).append("eventId", "event-12");
        positions.replaceOne(Filters.eq("_id", "facts.1"), written);

        owner.apply(Facts.between(10, 15));
        isRight(owner, 15);
    }

    /** The store only now carries out what an owner had sent and no longer waits for. */
    private void doesLate(BsonDocument command) {
        database.runCommand(new BsonDocument("update", command.get("update"))
                .append("ordered", command.get("ordered"))
                .append("updates", command.get("updates")));
    }

    /** Sends something that the store did not carry out, in the owner's view. */
    private void sendInVain(Generation owner, List<EventLog.Entry> batch) {
        var positions = database.getCollection(Generation.POSITIONS);
        var all = database.getCollection("facts.all.1");
        var stored = all.find().into(new ArrayList<>());
        losesItsPlace(owner, batch, Updates.set("index", 99L));
        positions.updateOne(Filters.eq("_id", "facts.1"), Updates.set("index", 4L));
        all.deleteMany(new Document());
        all.insertMany(stored);
    }

    @Test
    void a_place_that_is_written_late_in_the_middle_of_the_next_attempt_moves_nothing() {
        var owner = begun(1, 1);
        owner.apply(Facts.between(1, 4));
        losesItsPlace(owner, Facts.between(5, 9), Updates.set("index", 99L));
        var late = Objects.requireNonNull(sent.get("update " + Generation.POSITIONS));
        database.getCollection(Generation.POSITIONS).updateOne(Filters.eq("_id", "facts.1"), Updates.set("index", 4L));
        happens.put("update facts.all.1", () -> doesLate(late));

        var next = owner;
        try {
            owner.apply(Facts.between(5, 12));
        } catch (StaleOwnerException e) {
            next = taken(2);
            next.apply(Facts.between(10, 12));
        }

        isRight(next, 12);
        assertThat(next).as("it was not overtaken").isSameAs(owner);
    }

    @Test
    void documents_that_are_written_late_do_not_replace_what_was_counted_since() {
        var owner = begun(1, 1);
        owner.apply(Facts.between(1, 4));
        sendInVain(owner, Facts.between(5, 13));
        var late = Objects.requireNonNull(sent.get("update facts.all.1"));

        owner.apply(Facts.between(5, 8));
        doesLate(late);

        owner.apply(Facts.between(9, 13));
        isRight(owner, 13);
    }

    @Test
    void nor_in_the_middle_of_the_next_attempt_which_then_comes_again() {
        var owner = begun(1, 1);
        owner.apply(Facts.between(1, 4));
        sendInVain(owner, Facts.between(5, 13));
        var late = Objects.requireNonNull(sent.get("update facts.all.1"));
        happens.put("update facts.all.1", () -> doesLate(late));

        assertThatThrownBy(() -> owner.apply(Facts.between(5, 8))).isInstanceOf(MongoException.class);
        owner.apply(Facts.between(5, 8));

        owner.apply(Facts.between(9, 13));
        isRight(owner, 13);
    }

    /** Returns an action that restores the present content, like a store that lost later writes. */
    private Runnable memory() {
        var kept = new LinkedHashMap<String, List<Document>>();
        for (var name : List.of("facts.all.1", Generation.POSITIONS)) {
            kept.put(name, database.getCollection(name).find().into(new ArrayList<>()));
        }
        return () -> kept.forEach((name, documents) -> {
            database.getCollection(name).deleteMany(new Document());
            if (!documents.isEmpty()) {
                database.getCollection(name).insertMany(documents);
            }
        });
    }

    private static void continueFrom(Generation owner, long last) {
        owner.apply(Facts.between(owner.position().token().positionNumber() + 1, last));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 6", "4, 5, 5", "4, 9, 12", "5, 7, 30"})
    void a_store_that_lost_its_last_writes_gets_them_again(long survived, long lost, long last) {
        var owner = begun(1, 1);
        if (survived > 0) {
            owner.apply(Facts.between(1, survived));
        }
        var memory = memory();
        owner.apply(Facts.between(survived + 1, lost));
        memory.run();

        assertThatThrownBy(() -> continueFrom(owner, last + 1)).isInstanceOf(RuntimeException.class);

        continueFrom(owner, last + 1);
        isRight(owner, last + 1);
        continueFrom(owner, last + 10);
        isRight(owner, last + 10);
    }

    @ParameterizedTest
    @CsvSource({
        "update facts.all.1, 4",
        "update view.places, 4",
        "find facts.all.1, 4",
        // It also lost documents that did not exist before.
        "update facts.all.1, 1",
        "update view.places, 1",
        "find facts.all.1, 1"
    })
    void also_if_it_lost_them_in_the_middle_of_a_batch(String moment, long survived) {
        var owner = begun(1, 1);
        owner.apply(Facts.between(1, survived));
        var memory = memory();
        owner.apply(Facts.between(survived + 1, 9));
        happens.put(moment, memory);

        assertThatThrownBy(() -> continueFrom(owner, 12)).isInstanceOf(RuntimeException.class);

        for (int i = 0; i < 5; i++) {
            tries(() -> continueFrom(owner, 15));
        }
        isRight(owner, 15);
    }

    private static void tries(Runnable work) {
        try {
            work.run();
        } catch (MongoException | StaleOwnerException | LostWritesException e) {
            // The follower continues from this position too.
        }
    }

    @Test
    void also_if_it_lost_who_its_owner_is() {
        begun(1, 1).apply(Facts.between(1, 4));
        var memory = memory();
        var owner = taken(2);
        owner.apply(Facts.between(5, 9));
        memory.run();

        assertThatThrownBy(() -> continueFrom(owner, 12)).isInstanceOf(RuntimeException.class);

        continueFrom(owner, 12);
        isRight(owner, 12);
        assertThatThrownBy(() -> generation(1).take(1)).isInstanceOf(StaleOwnerException.class);
    }

    @Test
    void a_place_of_another_life_of_the_log_is_not_gone_on_from() {
        new Generation(FACTS, 1, "life before", database).begin(1);
        var memory = memory();
        var owner = begun(1, 2);
        owner.apply(Facts.between(1, 4));
        memory.run();

        assertThatThrownBy(() -> continueFrom(owner, 6)).isInstanceOf(StaleOwnerException.class);
    }

    @Test
    void a_batch_that_does_not_follow_on_is_not_applied() {
        var owner = begun(1, 1);
        owner.apply(Facts.between(1, 4));

        assertThatThrownBy(() -> owner.apply(Facts.between(6, 9))).isInstanceOf(RuntimeException.class);

        continueFrom(owner, 9);
        isRight(owner, 9);
    }

    @Test
    void whoever_was_overtaken_moves_no_place_and_what_it_still_sends_changes_nothing() {
        var late = begun(1, 1);
        late.apply(Facts.between(1, 4));
        var owner = taken(2);
        owner.apply(Facts.between(5, 14));

        assertThatThrownBy(() -> late.apply(Facts.between(5, 8))).isInstanceOf(StaleOwnerException.class);

        var follower = generation(1);
        follower.refresh();
        assertThat(follower.position().token().positionNumber()).isEqualTo(14);
        isRight(owner, 14);
        assertThatThrownBy(() -> generation(1).take(1)).isInstanceOf(StaleOwnerException.class);
    }

    @Test
    void a_take_over_reads_no_document_and_begins_at_once() {
        begun(1, 1).apply(Facts.between(1, 6));
        asked.clear();

        var next = taken(2);

        assertThat(asked).containsExactly("findAndModify " + Generation.POSITIONS);
        assertThat(next.position().token().positionNumber()).isEqualTo(6);
    }

    @Test
    void an_event_costs_a_look_at_the_place_one_write_of_documents_and_one_of_the_place() {
        var owner = begun(1, 1);
        owner.apply(Facts.between(1, 1));
        asked.clear();

        owner.apply(Facts.between(2, 2));

        assertThat(asked)
                .containsExactly(
                        "find " + Generation.POSITIONS, "update facts.all.1", "update " + Generation.POSITIONS);
    }

    @Test
    void whoever_follows_looks_up_the_place_and_the_owner_does_not() {
        var owner = begun(1, 1);
        var follower = generation(1);
        owner.apply(Facts.between(1, 3));
        follower.refresh();
        assertThat(follower.position()).isEqualTo(owner.position());
        asked.clear();
        owner.refresh();
        assertThat(asked).isEmpty();
    }
}
