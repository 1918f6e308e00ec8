package igf.platform.reaction;

import igf.platform.log.EventLog;
import org.axonframework.common.AxonException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.context.SmartLifecycle;

/**
 * Stores the initial token of every new reaction, the end of the log, before the service appends events. Axon's
 * processors would read the end only after their start, and would miss events that the inbox or a first request
 * appended before.
 */
final class InitialTokens implements SmartLifecycle {

    private final EventProcessingConfiguration processors;
    private final TokenStore positions;
    private final EventLog log;
    private final TransactionManager transactions;
    private volatile boolean running;

    InitialTokens(
            EventProcessingConfiguration processors,
            TokenStore positions,
            EventLog log,
            TransactionManager transactions) {
        this.processors = processors;
        this.positions = positions;
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        processors.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .filter(processor -> !hasPosition(processor.getName()))
                .forEach(processor -> initializeToken(processor.getName()));
        running = true;
    }

    private boolean hasPosition(String processor) {
        return transactions.fetchInTransaction(() -> positions.fetchSegments(processor).length > 0);
    }

    private void initializeToken(String processor) {
        try {
            transactions.executeInTransaction(() -> positions.initializeTokenSegments(processor, 1, log.head()));
        } catch (AxonException e) {
            // A replica that starts at the same time may have been faster.
            if (!hasPosition(processor)) {
                throw e;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the processors, the inbox and the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
