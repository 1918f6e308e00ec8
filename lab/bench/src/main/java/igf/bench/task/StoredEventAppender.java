package igf.bench.task;

import igf.bench.world.RunningApplication;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.follow.WakeUps;
import igf.platform.messaging.outbox.Publisher;
import igf.platform.view.Views;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;

/**
 * Appends events in their stored form to a service's log in one transaction, and waits until the read models have
 * applied them.
 */
final class StoredEventAppender implements AutoCloseable {

    private static final int BATCH = 1000;
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final RunningApplication service;
    private final Connection connection;
    private final PreparedStatement insert;
    private int batched;

    StoredEventAppender(RunningApplication service) throws SQLException {
        this.service = service;
        this.connection = service.bean(DataSource.class).getConnection();
        connection.setAutoCommit(false);
        this.insert = connection.prepareStatement("""
                INSERT INTO domain_event (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                  payloadtype, timestamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    private byte[] metadata(Instant at) {
        var metadata = MetaData.from(
                Map.of("actor", "bench", "roles", "SECRETARIAT", "at", at.toString(), "correlation", "bench"));
        return service.context()
                .getBean("serializer", Serializer.class)
                .serialize(metadata, byte[].class)
                .getData();
    }

    void add(String stream, long sequence, String name, Instant at, String json) throws SQLException {
        add("bench", stream, sequence, name, at, json);
    }

    /** @param kind type of the aggregate, for streams that commands load or that queries find by type */
    void add(String kind, String stream, long sequence, String name, Instant at, String json) throws SQLException {
        insert.setString(1, stream);
        insert.setLong(2, sequence);
        insert.setString(3, kind);
        insert.setString(4, IdentifierFactory.getInstance().generateIdentifier());
        insert.setBytes(5, metadata(at));
        insert.setBytes(6, json.getBytes(StandardCharsets.UTF_8));
        insert.setString(7, name);
        insert.setString(8, at.toString());
        insert.addBatch();
        batched++;
        if (batched == BATCH) {
            send();
        }
    }

    private void send() throws SQLException {
        insert.executeBatch();
        batched = 0;
    }

    /** Commits, and waits until all read models have applied the events. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            send();
            connection.commit();
        }
        service.bean(WakeUps.class).signal();
        awaitViews(service);
    }

    /**
     * Waits until the service is idle: publisher and reactions have handled all events, including the events of
     * reactions.
     */
    static void awaitIdle(RunningApplication service) {
        var log = service.bean(EventLog.class);
        var reactions = service.bean(EventProcessingConfiguration.class);
        LogToken head;
        do {
            head = log.head();
            awaitViews(service);
            while (service.bean(Publisher.class).position().compareTo(head) < 0 || !areIdle(reactions)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } while (log.head().compareTo(head) > 0);
    }

    /** Appends events to the log of a service. */
    @FunctionalInterface
    interface Filler {
        void fill(RunningApplication service) throws Exception;
    }

    /** Appends events that reactions skip: the reactions are stopped meanwhile, and continue after these events. */
    static void appendWithoutReactions(RunningApplication service, Filler filler) throws Exception {
        var reactions = streamingProcessors(service.bean(EventProcessingConfiguration.class))
                .toList();
        // Reactions start when they get their leases, shortly after the service.
        while (!reactions.stream().allMatch(StreamingEventProcessor::isRunning)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        reactions.forEach(StreamingEventProcessor::shutDown);
        filler.fill(service);
        for (var reaction : reactions) {
            // On a busy machine the service may have lost the lease meanwhile, and started the reaction with the next.
            reaction.shutDown();
            reaction.resetTokens(StreamableMessageSource::createHeadToken);
            reaction.start();
        }
    }

    private static Stream<StreamingEventProcessor> streamingProcessors(EventProcessingConfiguration reactions) {
        return reactions.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast);
    }

    private static boolean areIdle(EventProcessingConfiguration reactions) {
        return streamingProcessors(reactions)
                .map(reaction -> reaction.processingStatus().values())
                .allMatch(status -> !status.isEmpty() && status.stream().allMatch(EventTrackerStatus::isCaughtUp));
    }

    static void awaitViews(RunningApplication service) {
        if (!service.bean(Views.class).await(service.bean(EventLog.class).head(), TIMEOUT.toMillis())) {
            throw new IllegalStateException("the views do not catch up");
        }
    }
}
