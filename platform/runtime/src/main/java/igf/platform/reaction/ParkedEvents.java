package igf.platform.reaction;

import igf.platform.command.TransientFailures;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Events that a reaction could not handle. Such an event is parked with its successors in the stream until an operator
 * fixes the cause. Only this class uses Axon's dead-letter queue, which has no free replacement in later versions: see
 * docs/dependencies.md.
 */
public final class ParkedEvents {

    private static final String TABLE = "dead_letter_entry";

    private final JdbcClient jdbc;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final TransactionTemplate newTransaction;
    private final Serializer events;
    private final Serializer serializer;
    private final Supplier<EventProcessingConfiguration> processors;

    ParkedEvents(
            JdbcClient jdbc,
            ConnectionProvider connections,
            TransactionManager transactions,
            PlatformTransactionManager springs,
            Serializer events,
            Serializer serializer,
            Supplier<EventProcessingConfiguration> processors) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.transactions = transactions;
        this.newTransaction = new TransactionTemplate(springs);
        this.newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.serializer = serializer;
        this.processors = processors;
    }

    /** @param stream the event's stream, whose parked events are retried together */
    public record ParkedEvent(String id, String reaction, String stream, String cause) {}

    /** Thrown for a transient failure of a reaction, so that the batch is read again. */
    static final class RetryException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RetryException(Throwable cause) {
            super("a transient failure: the reaction retries", cause);
        }
    }

    void register(EventProcessingConfigurer configurer) {
        configurer
                .registerDefaultDeadLetterPolicy(c -> ParkedEvents::decide)
                .registerDeadLetterQueueProvider(group -> c -> queue(group));
    }

    private static EnqueueDecision<EventMessage<?>> decide(DeadLetter<?> letter, Throwable cause) {
        if (TransientFailures.isTransient(cause)) {
            throw new RetryException(cause);
        }
        return Decisions.enqueue(cause);
    }

    private Queue queue(String group) {
        JdbcSequencedDeadLetterQueue.Builder<EventMessage<?>> builder = JdbcSequencedDeadLetterQueue.builder();
        return new Queue(
                group,
                builder.processingGroup(group)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .schema(DeadLetterSchema.builder()
                                .deadLetterTable(TABLE)
                                .build())
                        .eventSerializer(events)
                        .genericSerializer(serializer),
                newTransaction);
    }

    public List<ParkedEvent> findAll() {
        return jdbc.sql(
                        "SELECT deadletteridentifier, processinggroup, sequenceidentifier, coalesce(causemessage, '') FROM "
                                + TABLE + " ORDER BY processinggroup, sequenceidentifier, sequenceindex")
                .query((row, n) ->
                        new ParkedEvent(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /**
     * Retries the stream of this event, beginning with its first parked event. An event that fails again stays parked.
     */
    public void retry(ParkedEvent event) {
        try {
            processors
                    .get()
                    .sequencedDeadLetterProcessor(event.reaction())
                    .ifPresent(processor -> processor.process(letter -> letter instanceof JdbcDeadLetter<?> first
                            && first.getSequenceIdentifier().equals(event.stream())));
        } catch (RuntimeException e) {
            // A rejected statement has ended the transaction, so the queue could not record the attempt. The event
            // stays parked.
            if (!TransientFailures.hasEndedTransaction(e)) {
                throw e;
            }
        }
    }

    public void discard(ParkedEvent event) {
        jdbc.sql("DELETE FROM " + TABLE + " WHERE deadletteridentifier = ?")
                .param(event.id())
                .update();
    }

    /**
     * A queue that checks in a separate transaction whether a stream is parked. Otherwise the batch's transaction would
     * begin with this query, and the reaction would hold a connection while its command needs another one.
     */
    private static final class Queue extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

        private static final String PARKED_HERE = Queue.class.getName();
        /** Shorter than a lease, within which no other replica parks events of the reaction. */
        private static final long EMPTY_NANOS = TimeUnit.SECONDS.toNanos(1);

        private final TransactionTemplate newTransaction;
        /** Resource of a batch: when it found that nothing was parked. */
        private final String emptyAt;
        /** Letters that could not be parked because a failed statement had ended the transaction, by the event's id. */
        private final Map<String, DeadLetter<? extends EventMessage<?>>> refused = new ConcurrentHashMap<>();

        Queue(String group, Builder<EventMessage<?>> builder, TransactionTemplate newTransaction) {
            super(builder);
            this.newTransaction = newTransaction;
            this.emptyAt = PARKED_HERE + "|" + group;
        }

        /**
         * Parks an event. A statement that PostgreSQL rejects ends the batch's transaction, so that nothing can be
         * parked in it. The batch is then read again, and the event is parked without being handled a second time.
         */
        @Override
        public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
            CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(PARKED_HERE, true));
            try {
                super.enqueue(sequence, letter);
            } catch (RuntimeException e) {
                if (TransientFailures.hasEndedTransaction(e)) {
                    refused.put(letter.message().getIdentifier(), letter);
                }
                throw e;
            }
        }

        @Override
        public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> read) {
            if (refused.isEmpty()) {
                return super.enqueueIfPresent(sequence, read);
            }
            var id = read.get().message().getIdentifier();
            var letter = refused.get(id);
            if (letter == null) {
                return super.enqueueIfPresent(sequence, read);
            }
            CurrentUnitOfWork.ifStarted(work -> work.root().afterCommit(committed -> refused.remove(id)));
            enqueue(sequence, letter);
            return true;
        }

        /**
         * Returns whether a stream is parked. Only the batch's own transaction sees the events that it has parked
         * itself. If nothing is parked, the batch's next events need no query.
         */
        @Override
        public boolean contains(Object sequence) {
            if (!CurrentUnitOfWork.isStarted()) {
                return isParked(sequence);
            }
            var batch = CurrentUnitOfWork.get().root().resources();
            if (batch.containsKey(PARKED_HERE)) {
                return super.contains(sequence);
            }
            var now = System.nanoTime();
            if (batch.get(emptyAt) instanceof Long at && now - at < EMPTY_NANOS) {
                return false;
            }
            if (Boolean.TRUE.equals(newTransaction.execute(status -> super.size() == 0))) {
                batch.put(emptyAt, now);
                return false;
            }
            return isParked(sequence);
        }

        private boolean isParked(Object sequence) {
            return Boolean.TRUE.equals(newTransaction.execute(status -> super.contains(sequence)));
        }
    }
}
