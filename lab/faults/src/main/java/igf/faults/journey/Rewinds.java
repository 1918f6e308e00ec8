package igf.faults.journey;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import igf.faults.world.Stores;
import igf.lab.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/**
 * Makes MongoDB lose the writes of the last second, while its clients keep their state. The services are frozen while
 * the documents are copied and while they are restored.
 */
final class Rewinds {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Enough time for the requests that a service sent before it was frozen. */
    private static final Duration IN_FLIGHT = Duration.ofMillis(200);

    private Rewinds() {}

    static Journey journey() {
        return new Journey(
                "views-rewound",
                "MongoDB loses the writes of its last second",
                BOUND,
                scene -> rewind(scene, scene.times(3)));
    }

    private static String rewind(Scene scene, int times) throws Exception {
        var before = losses(scene);
        var lost = 0;
        for (int i = 0; i < times; i++) {
            lost += rewind(scene);
        }
        if (lost == 0) {
            throw new Journey.Inconclusive("nothing was written in that second");
        }
        Waiting.isSoWithin(PATIENCE, () -> losses(scene) > before);
        return "%d documents went back in %d times; services counted %d losses of views"
                .formatted(lost, times, losses(scene) - before);
    }

    private static int rewind(Scene scene) throws Exception {
        try (var mongo = scene.stores().mongo()) {
            var memory = stopped(scene, () -> Memory.of(mongo));
            Waiting.pass(Duration.ofSeconds(1));
            return stopped(scene, () -> {
                scene.viewsBeginAgain();
                var lost = memory.putBack(mongo);
                scene.viewsBeginAgain();
                return lost;
            });
        }
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T stopped(Scene scene, Work<T> work) {
        var services = Stores.SERVICES.stream()
                .flatMap(service -> Stream.of(Scene.first(service), Scene.second(service)))
                .filter(name -> scene.instance().process(name).isPresent())
                .toList();
        services.forEach(name -> scene.instance().signal(name, "STOP"));
        try {
            Waiting.pass(IN_FLIGHT);
            return work.done();
        } finally {
            services.forEach(name -> scene.instance().signal(name, "CONT"));
        }
    }

    /** Sums a metric over all services. */
    private static long losses(Scene scene) {
        return Stores.SERVICES.stream()
                .mapToLong(service -> (long) scene.stores().metric(service, "igf_view_losses_total"))
                .sum();
    }

    /** The documents of all services' databases, by collection and id. */
    private record Memory(Map<String, Map<String, Map<Object, RawBsonDocument>>> databases) {

        static Memory of(MongoClient mongo) {
            var databases = new HashMap<String, Map<String, Map<Object, RawBsonDocument>>>();
            for (var service : Stores.SERVICES) {
                var collections = new HashMap<String, Map<Object, RawBsonDocument>>();
                for (var name : names(mongo, service)) {
                    collections.put(name, documents(collection(mongo, service, name)));
                }
                databases.put(service, collections);
            }
            return new Memory(databases);
        }

        private static List<String> names(MongoClient mongo, String service) {
            return mongo.getDatabase("igf_" + service).listCollectionNames().into(new ArrayList<>());
        }

        private static MongoCollection<RawBsonDocument> collection(MongoClient mongo, String service, String name) {
            return mongo.getDatabase("igf_" + service).getCollection(name, RawBsonDocument.class);
        }

        private static Map<Object, RawBsonDocument> documents(MongoCollection<RawBsonDocument> collection) {
            var documents = new HashMap<Object, RawBsonDocument>();
            collection.find().batchSize(1000).forEach(document -> documents.put(document.get("_id"), document));
            return documents;
        }

        /** @return how many documents have changed */
        int putBack(MongoClient mongo) {
            var changed = 0;
            for (var service : Stores.SERVICES) {
                for (var name : names(mongo, service)) {
                    var then = databases.getOrDefault(service, Map.of()).getOrDefault(name, Map.of());
                    changed += putBack(collection(mongo, service, name), then);
                }
            }
            return changed;
        }

        private static int putBack(MongoCollection<RawBsonDocument> collection, Map<Object, RawBsonDocument> then) {
            var now = documents(collection);
            var changed = 0;
            for (var each : then.entrySet()) {
                if (!each.getValue().equals(now.get(each.getKey()))) {
                    collection.replaceOne(
                            Filters.eq("_id", each.getKey()), each.getValue(), new ReplaceOptions().upsert(true));
                    changed++;
                }
            }
            for (var id : now.keySet()) {
                if (!then.containsKey(id)) {
                    collection.deleteOne(Filters.eq("_id", id));
                    changed++;
                }
            }
            return changed;
        }
    }
}
