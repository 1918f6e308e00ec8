package igf.faults.journey;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import igf.lab.Await;
import igf.lab.InnerPorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/**
 * Makes MongoDB lose the writes of the last second while its clients keep their state. The services are suspended while
 * documents are copied and restored.
 */
final class LostViewWrites {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** Enough time for requests that a service sent before it was suspended. */
    private static final Duration IN_FLIGHT = Duration.ofMillis(200);

    private LostViewWrites() {}

    static Journey journey() {
        return new Journey(
                "views-rewound",
                "MongoDB loses the writes of its last second",
                BOUND,
                context -> rewind(context, context.times(3)));
    }

    private static String rewind(JourneyContext context, int times) throws Exception {
        var before = countLosses(context);
        var lost = 0;
        for (int i = 0; i < times; i++) {
            lost += rewind(context);
        }
        if (lost == 0) {
            throw new Journey.Inconclusive("no documents were written in that second");
        }
        Await.becomesTrue(TIMEOUT, () -> countLosses(context) > before);
        return "%d documents were rewound in %d attempts; services counted %d losses of views"
                .formatted(lost, times, countLosses(context) - before);
    }

    private static int rewind(JourneyContext context) throws Exception {
        try (var mongo = context.stores().mongo()) {
            var copy = whileFrozen(context, () -> DocumentsCopy.read(mongo));
            Await.sleep(Duration.ofSeconds(1));
            return whileFrozen(context, () -> {
                context.nextViewEpoch();
                var lost = copy.restore(mongo);
                context.nextViewEpoch();
                return lost;
            });
        }
    }

    private interface Work<T> {
        T run();
    }

    private static <T> T whileFrozen(JourneyContext context, Work<T> work) {
        var services = InnerPorts.SERVICES.stream()
                .flatMap(service ->
                        Stream.of(JourneyContext.firstReplica(service), JourneyContext.secondReplica(service)))
                .filter(name -> context.instance().process(name).isPresent())
                .toList();
        services.forEach(name -> context.instance().signalTree(name, "STOP"));
        try {
            Await.sleep(IN_FLIGHT);
            return work.run();
        } finally {
            services.forEach(name -> context.instance().signalTree(name, "CONT"));
        }
    }

    /** Returns how often the services have detected that writes were lost. */
    private static long countLosses(JourneyContext context) {
        return InnerPorts.SERVICES.stream()
                .mapToLong(service -> (long) context.stores().metric(service, "igf_view_losses_total"))
                .sum();
    }

    /** A copy of the documents of all services' databases, by collection and id. */
    private record DocumentsCopy(Map<String, Map<String, Map<Object, RawBsonDocument>>> databases) {

        static DocumentsCopy read(MongoClient mongo) {
            var databases = new HashMap<String, Map<String, Map<Object, RawBsonDocument>>>();
            for (var service : InnerPorts.SERVICES) {
                var collections = new HashMap<String, Map<Object, RawBsonDocument>>();
                for (var name : names(mongo, service)) {
                    collections.put(name, documents(collection(mongo, service, name)));
                }
                databases.put(service, collections);
            }
            return new DocumentsCopy(databases);
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

        /** @return the number of documents that have changed */
        int restore(MongoClient mongo) {
            var changed = 0;
            for (var service : InnerPorts.SERVICES) {
                for (var name : names(mongo, service)) {
                    var copied = databases.getOrDefault(service, Map.of()).getOrDefault(name, Map.of());
                    changed += restore(collection(mongo, service, name), copied);
                }
            }
            return changed;
        }

        private static int restore(MongoCollection<RawBsonDocument> collection, Map<Object, RawBsonDocument> copied) {
            var current = documents(collection);
            var changed = 0;
            for (var entry : copied.entrySet()) {
                if (!entry.getValue().equals(current.get(entry.getKey()))) {
                    collection.replaceOne(
                            Filters.eq("_id", entry.getKey()), entry.getValue(), new ReplaceOptions().upsert(true));
                    changed++;
                }
            }
            for (var id : current.keySet()) {
                if (!copied.containsKey(id)) {
                    collection.deleteOne(Filters.eq("_id", id));
                    changed++;
                }
            }
            return changed;
        }
    }
}
