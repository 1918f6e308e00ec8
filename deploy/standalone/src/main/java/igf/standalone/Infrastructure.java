package igf.standalone;

import igf.platform.embedded.EmbeddedKafka;
import igf.platform.embedded.EmbeddedMongo;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.Ports;
import igf.standalone.data.DataDirectory;
import igf.standalone.data.InstanceProperties;
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

    /** Starts the three servers in parallel in or beside this JVM, and registers them for the shutdown. */
    static Infrastructure start(
            DataDirectory data, InstanceProperties instance, Progress progress, ShutdownSequence shutdown)
            throws Exception {
        var postgres = startAsync(
                POSTGRES,
                () -> progress.step(
                        "PostgreSQL",
                        () -> EmbeddedPostgres.start(
                                data.resolve("postgresql"),
                                instance.port(POSTGRES),
                                data.secrets(),
                                data.resolve("logs/postgresql.log"))));
        var kafka = startAsync(
                KAFKA,
                () -> progress.step(
                        "Kafka",
                        () -> EmbeddedKafka.start(
                                data.resolve("kafka"), instance.port(KAFKA), instance.port(KAFKA_CONTROLLER))));
        var mongo = startAsync(
                MONGO, () -> progress.step("MongoDB (in memory)", () -> EmbeddedMongo.start(instance.port(MONGO))));
        // PostgreSQL is a separate process and would outlive this one, so a shutdown during its start waits for it. It
        // is closed last.
        shutdown.register(POSTGRES, () -> postgres.get().close());
        Exception failure = null;
        for (var server : List.of(kafka, mongo)) {
            try {
                shutdown.register("infrastructure", server.get());
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

    /** Starts the three servers as supervised processes. */
    static Infrastructure startSupervised(
            Supervisor supervisor,
            DataDirectory data,
            InstanceProperties instance,
            Progress progress,
            ShutdownSequence shutdown)
            throws Exception {
        EmbeddedPostgres postgres = progress.step(
                "PostgreSQL",
                () -> EmbeddedPostgres.start(
                        data.resolve("postgresql"),
                        instance.port(POSTGRES),
                        data.secrets(),
                        data.resolve("logs/postgresql.log")));
        shutdown.register("infrastructure", supervisor.supervise(postgres));
        int kafka = instance.port(KAFKA);
        shutdown.register(
                "infrastructure",
                progress.step("Kafka", () -> supervisor.kafka(kafka, instance.port(KAFKA_CONTROLLER))));
        int mongo = instance.port(MONGO);
        shutdown.register("infrastructure", progress.step("MongoDB (in memory)", () -> supervisor.mongo(mongo)));
        return new Infrastructure(postgres, Ports.HOST + ":" + kafka, "mongodb://" + Ports.HOST + ":" + mongo);
    }

    private static <T> FutureTask<T> startAsync(String name, Callable<T> start) {
        FutureTask<T> task = new FutureTask<>(() -> CurrentPart.run(name, start::call));
        Thread.ofPlatform().name("start-" + name).start(task);
        return task;
    }

    private static Exception unwrap(ExecutionException e) {
        return e.getCause() instanceof Exception cause ? cause : new CompletionException(e.getCause());
    }
}
