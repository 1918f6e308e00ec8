package igf.standalone;

import igf.platform.embedded.EmbeddedKafka;
import igf.platform.embedded.EmbeddedMongo;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.Ports;
import igf.standalone.data.DataDirectory;
import igf.standalone.data.Instance;
import igf.standalone.part.CurrentPart;
import igf.standalone.process.Supervisor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The servers that the services need. */
record Infrastructure(EmbeddedPostgres postgres, String brokers, String mongoUri) {
    static final String POSTGRES = "postgresql";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";
    static final String MONGO = "mongodb";

    /** Starts all three in parallel. Each is registered for the shutdown as soon as it runs. */
    static Infrastructure start(DataDirectory data, Instance instance, Progress progress, ShutdownSequence ending)
            throws Exception {
        var postgres = begin(
                POSTGRES,
                () -> progress.step(
                        "PostgreSQL",
                        () -> EmbeddedPostgres.start(
                                data.of("postgresql"),
                                instance.port(POSTGRES),
                                data.secrets(),
                                data.of("logs/postgresql.log"))));
        var kafka = begin(
                KAFKA,
                () -> progress.step(
                        "Kafka",
                        () -> EmbeddedKafka.start(
                                data.of("kafka"), instance.port(KAFKA), instance.port(KAFKA_CONTROLLER))));
        var mongo = begin(
                MONGO, () -> progress.step("MongoDB (in memory)", () -> EmbeddedMongo.start(instance.port(MONGO))));
        // PostgreSQL is a process of its own and would outlive this one: a shutdown during its start waits for it. It
        // is closed last.
        ending.remember(POSTGRES, () -> postgres.get().close());
        Exception failure = null;
        for (var server : List.of(kafka, mongo)) {
            try {
                ending.remember("infrastructure", server.get());
            } catch (ExecutionException e) {
                failure = failure == null ? unwrap(e) : failure;
            }
        }
        try {
            postgres.get();
        } catch (ExecutionException e) {
            failure = unwrap(e);
        }
        if (failure != null) {
            throw failure;
        }
        return new Infrastructure(
                postgres.get(), kafka.get().brokers(), mongo.get().uri());
    }

    /** Starts them as supervised processes. */
    static Infrastructure apart(
            Supervisor family, DataDirectory data, Instance instance, Progress progress, ShutdownSequence ending)
            throws Exception {
        EmbeddedPostgres postgres = progress.step(
                "PostgreSQL",
                () -> EmbeddedPostgres.start(
                        data.of("postgresql"),
                        instance.port(POSTGRES),
                        data.secrets(),
                        data.of("logs/postgresql.log")));
        ending.remember("infrastructure", family.keep(postgres));
        int kafka = instance.port(KAFKA);
        ending.remember(
                "infrastructure", progress.step("Kafka", () -> family.kafka(kafka, instance.port(KAFKA_CONTROLLER))));
        int mongo = instance.port(MONGO);
        ending.remember("infrastructure", progress.step("MongoDB (in memory)", () -> family.mongo(mongo)));
        return new Infrastructure(postgres, Ports.HOST + ":" + kafka, "mongodb://" + Ports.HOST + ":" + mongo);
    }

    private static <T> FutureTask<T> begin(String name, Callable<T> start) {
        FutureTask<T> task = new FutureTask<>(() -> CurrentPart.in(name, start::call));
        Thread.ofPlatform().name("start-" + name).start(task);
        return task;
    }

    private static Exception unwrap(ExecutionException e) {
        return e.getCause() instanceof Exception cause ? cause : new CompletionException(e.getCause());
    }
}
