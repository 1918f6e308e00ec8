package igf.platform.order;

import igf.platform.order.Deliveries.Delivered;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** The planted bug: the reader of Axon 4.13, unchanged, on the same table. */
final class StockReader implements AutoCloseable {

    private final JdbcEventStorageEngine engine;
    private final List<Delivered> delivered = new ArrayList<>();
    private final Thread thread =
            Thread.ofPlatform().name("stock-reader").daemon().unstarted(this::run);
    private TrackingToken token;
    private volatile boolean over;

    StockReader(DataSource source, Serializer serializer) {
        ConnectionProvider connections = () -> {
            Connection connection = source.getConnection();
            connection.setAutoCommit(true);
            return connection;
        };
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .schema(EventSchema.builder().eventTable("domain_event").build())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        token = engine.createHeadToken();
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!over) {
            if (!readOn()) {
                LockSupport.parkNanos(500_000);
            }
        }
    }

    /** Reads what it finds; returns true if there was anything. */
    synchronized boolean readOn() {
        var before = delivered.size();
        engine.readEvents(token, false).forEach(message -> {
            var event = (DomainEventMessage<?>) message;
            delivered.add(
                    new Delivered(event.getIdentifier(), event.getAggregateIdentifier(), event.getSequenceNumber()));
            token = message.trackingToken();
        });
        return delivered.size() > before;
    }

    synchronized List<Delivered> delivered() {
        return List.copyOf(delivered);
    }

    /** Stops it after it has read all that it can. */
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var more = true;
        while (more) {
            more = readOn();
        }
    }
}
