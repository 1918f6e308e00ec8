package igf.platform.reaction;

import igf.platform.command.TransientFailures;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
 * Events that a reaction could not handle, parked with what follows in their stream until somebody mends the cause. The only
 * class that knows Axon's queue of dead letters, which has no free successor: see docs/dependencies.md.
 */
public final class ParkedEvents {

    private static final String TABLE = "dead_letter_entry";

    private final JdbcClient jdbc;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final TransactionTemplate apart;
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
        this.apart = new TransactionTemplate(springs);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.serializer = serializer;
        this.processors = processors;
    }

    /** @param stream what was parked with it, and is tried with it */
    public record Parked(String id, String reaction, String stream, String cause) {}

    /** A reaction's failure that passes: its batch ends and is read again. */
    static final class Again extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Again(Throwable cause) {
            super("a reaction is tried again", cause);
        }
    }

    void register(EventProcessingConfigurer configurer) {
        configurer
                .registerDefaultDeadLetterPolicy(c -> ParkedEvents::decide)
                .registerDeadLetterQueueProvider(group -> c -> queue(group));
    }

    private static EnqueueDecision<EventMessage<?>> decide(DeadLetter<?> letter, Throwable cause) {
        if (TransientFailures.passes(cause)) {
            throw new Again(cause);
        }
        return Decisions.enqueue(cause);
    }

    private Queue queue(String group) {
        JdbcSequencedDeadLetterQueue.Builder<EventMessage<?>> builder = JdbcSequencedDeadLetterQueue.builder();
        return new Queue(
                builder.processingGroup(group)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .schema(DeadLetterSchema.builder()
                                .deadLetterTable(TABLE)
                                .build())
                        .eventSerializer(events)
                        .genericSerializer(serializer),
                apart);
    }

    public List<Parked> all() {
        return jdbc.sql(
                        "SELECT deadletteridentifier, processinggroup, sequenceidentifier, coalesce(causemessage, '') FROM "
                                + TABLE + " ORDER BY processinggroup, sequenceidentifier, sequenceindex")
                .query((row, n) -> new Parked(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /**
     * Handles the stream of this event again, beginning with its first parked event, and no other stream. An event that fails again
     * stays parked.
     */
    public void retry(Parked event) {
        try {
            processors
                    .get()
                    .sequencedDeadLetterProcessor(event.reaction())
                    .ifPresent(processor -> processor.process(letter -> letter instanceof JdbcDeadLetter<?> first
                            && first.getSequenceIdentifier().equals(event.stream())));
        } catch (RuntimeException e) {
            // A refused statement ended the transaction, so the queue could not record the new attempt: the event stays
            // as it was.
            if (!TransientFailures.isOfAnEndedTransaction(e)) {
                throw e;
            }
        }
    }

    public void discard(Parked event) {
        jdbc.sql("DELETE FROM " + TABLE + " WHERE deadletteridentifier = ?")
                .param(event.id())
                .update();
    }

    /**
     * Looks whether a stream is parked on a connection of its own and gives it back: otherwise the transaction of the batch would
     * begin with that look, and each reaction would keep a connection while it waits for its command, which needs another one.
     */
    private static final class Queue extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

        private static final String PARKED_HERE = Queue.class.getName();

        private final TransactionTemplate apart;
        /** By the event's id: what could not be parked in the transaction that its own statement had ended. */
        private final Map<String, DeadLetter<? extends EventMessage<?>>> refused = new ConcurrentHashMap<>();

        Queue(Builder<EventMessage<?>> builder, TransactionTemplate apart) {
            super(builder);
            this.apart = apart;
        }

        /**
         * A statement of the reaction that PostgreSQL refuses ends the transaction of the batch, in which nothing can be parked
         * any more. The batch is read again then, and this event parked without being handled a second time.
         */
        @Override
        public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
            CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(PARKED_HERE, true));
            try {
                super.enqueue(sequence, letter);
            } catch (RuntimeException e) {
                if (TransientFailures.isOfAnEndedTransaction(e)) {
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

        /** What this batch has parked itself only its own transaction sees. */
        @Override
        public boolean contains(Object sequence) {
            return CurrentUnitOfWork.isStarted()
                            && CurrentUnitOfWork.get().root().resources().containsKey(PARKED_HERE)
                    ? super.contains(sequence)
                    : Boolean.TRUE.equals(apart.execute(status -> super.contains(sequence)));
        }
    }
}
