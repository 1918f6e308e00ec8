package igf.platform.audit;

import igf.platform.lease.LeaderTask;
import igf.platform.lease.Term;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extends the chain often and in small steps, so that no command waits for it. Once a day it writes the head to the
 * application's log file, which is often stored apart from the database. In a longer interval it compares the whole log
 * with the chain.
 */
public final class Auditor implements LeaderTask {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private final AuditChain audit;
    private final String service;
    private final Duration every;
    private final Duration verifyEvery;
    private @Nullable ScheduledExecutorService timer;

    public Auditor(AuditChain audit, String service, Duration every, Duration verifyEvery) {
        this.audit = audit;
        this.service = service;
        this.every = every;
        this.verifyEvery = verifyEvery;
    }

    @Override
    public String lease() {
        return "audit";
    }

    @Override
    public void begin(Term term) {
        var newTimer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("audit").daemon().factory());
        newTimer.scheduleWithFixedDelay(
                term.releaseOnError(this::extend), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        newTimer.scheduleAtFixedRate(term.releaseOnError(this::logHead), 0, 1, TimeUnit.DAYS);
        newTimer.scheduleWithFixedDelay(
                term.releaseOnError(this::verify),
                verifyEvery.toMillis(),
                verifyEvery.toMillis(),
                TimeUnit.MILLISECONDS);
        timer = newTimer;
    }

    /** Compares the log with the chain, on the same thread that extends the chain. */
    private void verify() {
        try {
            var verdict = audit.verify(null, position -> {});
            if (!verdict.intact()) {
                LOG.error("The log of {} was changed at position {}: {}", service, verdict.brokenAt(), verdict.cause());
            }
        } catch (RuntimeException e) {
            LOG.warn("The log of {} cannot be compared with its chain: {}", service, e.toString());
        }
    }

    private void extend() {
        try {
            audit.extend();
        } catch (RuntimeException e) {
            LOG.warn("The audit chain of {} cannot be extended: {}", service, e.toString());
        }
    }

    private void logHead() {
        try {
            var head = audit.head();
            LOG.info("Audit head of {}: {}:{}", service, head.position(), head.hash());
        } catch (RuntimeException e) {
            LOG.warn("The audit head of {} cannot be read: {}", service, e.toString());
        }
    }

    @Override
    public void end() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }
}
