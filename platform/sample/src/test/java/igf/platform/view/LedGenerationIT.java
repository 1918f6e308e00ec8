package igf.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import igf.platform.log.LogToken;
import igf.platform.testing.Infrastructure;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A process was killed between its documents and their place, and its successor is asked where the view stands while it begins. */
class LedGenerationIT {

    private static final View THINGS = new Things();

    private static void leftBehind(MongoDatabase database) {
        database.getCollection("things.all.1")
                .insertOne(new Document("_id", "a").append("_position", 2L).append("_since", 1L));
        var place = new Place(new LogToken(5, 1, 1), "event", "life", null, ContentHash.EMPTY);
        database.getCollection(Generation.PLACES).insertOne(place.toDocument("things.1"));
    }

    @Test
    void whoever_leads_keeps_the_hash_of_the_documents_and_whoever_follows_looks_it_up() {
        try (var client = MongoClients.create(Infrastructure.get().mongoUri())) {
            var database = client.getDatabase("led_generation");
            leftBehind(database);

            var leader = new Generation(THINGS, 1, "life", database).led();
            var counted = leader.place().hash();
            leader.refresh();
            var follower = new Generation(THINGS, 1, "life", database);
            follower.refresh();

            assertThat(counted).isNotEqualTo(ContentHash.EMPTY);
            assertThat(leader.place().hash()).isEqualTo(counted);
            assertThat(follower.place().hash()).isEqualTo(ContentHash.EMPTY);
        }
    }

    @Test
    void documents_that_have_no_place_yet_are_counted_too() {
        try (var client = MongoClients.create(Infrastructure.get().mongoUri())) {
            var database = client.getDatabase("first_batch");
            leftBehind(database);
            database.getCollection(Generation.PLACES).drop();

            var leader = new Generation(THINGS, 1, "life", database).led();

            assertThat(leader.place().token()).isEqualTo(LogToken.START);
            assertThat(leader.place().hash()).isNotEqualTo(ContentHash.EMPTY);
        }
    }

    @Test
    void documents_are_read_by_whoever_leads_only_so_that_a_start_does_not_wait_for_them() {
        var read = new ConcurrentLinkedQueue<String>();
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Infrastructure.get().mongoUri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("find")) {
                            read.add(event.getCommand().getString("find").getValue());
                        }
                    }
                })
                .build();
        try (var client = MongoClients.create(settings)) {
            var database = client.getDatabase("following_generation");
            leftBehind(database);

            var generation = new Generation(THINGS, 1, "life", database);
            assertThat(read).containsExactly(Generation.PLACES);

            generation.led();
            assertThat(read).containsExactly(Generation.PLACES, "things.all.1");
        }
    }
}
