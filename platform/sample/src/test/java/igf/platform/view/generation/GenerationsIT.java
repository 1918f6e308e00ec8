package igf.platform.view.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import igf.platform.testing.Infrastructure;
import igf.platform.view.Things;
import igf.platform.view.View;
import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GenerationsIT {

    private static final View THINGS = new Things();

    private final MongoClient client = MongoClients.create(Infrastructure.get().mongoUri());
    private final MongoDatabase database = client.getDatabase("builds");

    @BeforeEach
    void empty() {
        database.drop();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private Generations generations(String version) {
        return new Generations(THINGS, version, database, "life");
    }

    private Generations taken(String version, long term) {
        var generations = generations(version);
        generations.take(term);
        return generations;
    }

    private static Generation used(Generations generations, long term) {
        var generation = generations.begin(term, 0);
        generations.setCurrent(generation, term);
        return generation;
    }

    private static int read(Generations generations) {
        var found = generations.readCurrent(null);
        return found == null ? 0 : found.number();
    }

    @Test
    void a_build_that_was_given_up_leaves_its_number_to_nobody_not_even_to_another_version() {
        var givenUp = taken("1", 1).begin(1, 0);
        var next = taken("1", 2).begin(2, 0);
        var other = taken("2", 3).begin(3, 0);

        assertThat(next.number()).isGreaterThan(givenUp.number());
        assertThat(other.number()).isGreaterThan(next.number());
    }

    @Test
    void in_a_store_that_has_lost_everything_numbers_go_on_after_the_one_that_is_remembered() {
        var used = used(taken("1", 1), 1);
        database.drop();

        assertThat(taken("1", 1).begin(1, used.number() + 5).number()).isGreaterThan(used.number() + 5);
    }

    @Test
    void nothing_is_read_before_it_is_used_and_each_version_has_its_own() {
        var old = taken("1", 1);
        var first = used(old, 1);
        var changed = taken("2", 2);

        var second = changed.begin(2, 0);
        assertThat(generations("2").readCurrent(null)).isNull();
        assertThat(generations("2").hasOtherVersions()).isTrue();
        assertThat(generations("1").hasOtherVersions()).isFalse();
        changed.setCurrent(second, 2);

        assertThat(read(generations("2"))).isEqualTo(second.number());
        assertThat(read(generations("1"))).isEqualTo(first.number());
    }

    @Test
    void whoever_was_overtaken_neither_switches_nor_begins_another_one() {
        var late = taken("1", 1);
        var begun = late.begin(1, 0);
        var now = taken("1", 2);
        var used = used(now, 2);

        assertThatThrownBy(() -> late.setCurrent(begun, 1)).isInstanceOf(StaleOwnerException.class);
        assertThatThrownBy(() -> late.begin(1, 0)).isInstanceOf(StaleOwnerException.class);
        assertThatThrownBy(() -> late.take(1)).isInstanceOf(StaleOwnerException.class);
        assertThat(read(generations("1"))).isEqualTo(used.number());
    }

    @Test
    void what_nobody_reads_is_cleared_and_what_another_release_reads_or_makes_is_not() {
        var old = used(taken("1", 1), 1);
        var changed = taken("2", 2);
        var leftBehind = changed.begin(2, 0);
        var read = used(changed, 2);
        var madeByOthers = taken("3", 3).begin(3, 0);
        for (var generation : new Generation[] {old, leftBehind, read, madeByOthers}) {
            database.getCollection("things.all." + generation.number()).insertOne(new Document("_id", "a"));
        }

        changed.deleteUnused(version -> true, Set.of(read.number()));
        assertThat(stored())
                .containsExactlyInAnyOrder(
                        "things.all." + old.number(),
                        "things.all." + read.number(),
                        "things.all." + madeByOthers.number());

        changed.deleteUnused(version -> version.equals("3"), Set.of(read.number()));
        assertThat(stored())
                .containsExactlyInAnyOrder("things.all." + read.number(), "things.all." + madeByOthers.number());
        assertThat(generations("1").readCurrent(null)).isNull();
    }

    private ArrayList<String> stored() {
        var names = database.listCollectionNames().into(new ArrayList<>());
        names.removeIf(name -> !name.startsWith("things."));
        return names;
    }
}
