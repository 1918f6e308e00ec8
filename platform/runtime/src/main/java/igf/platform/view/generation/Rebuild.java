package igf.platform.view.generation;

import igf.platform.lease.Term;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.follow.ReadAhead;
import igf.platform.view.Views;
import java.util.function.LongConsumer;

/** Fills an empty generation from the log, while its owner holds the view's lease. */
final class Rebuild {

    private static final int BATCH = 2000;

    private final EventLog log;
    private final Term term;

    Rebuild(EventLog log, Term term) {
        this.log = log;
        this.term = term;
    }

    /** @param progress receives the number of applied events */
    void catchUp(Generation newGeneration, LongConsumer progress) {
        var events = new ReadAhead(log::read, LogToken.START, BATCH);
        try {
            for (var batch = events.next(); !batch.isEmpty(); batch = events.next()) {
                requireTerm(newGeneration);
                newGeneration.apply(batch);
                progress.accept(newGeneration.position().token().positionNumber());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the log was read", e);
        }
    }

    /** Brings both generations to the same position, and returns their hashes. No other thread may update either. */
    Views.RebuildResult catchUpBoth(Generation old, Generation newGeneration) {
        // Either generation may be ahead of the other.
        catchUpTo(newGeneration, old.position().token());
        catchUpTo(old, newGeneration.position().token());
        return new Views.RebuildResult(
                newGeneration.position().token().positionNumber(),
                newGeneration.position().hash().toString(),
                old.position().hash().toString());
    }

    private void catchUpTo(Generation generation, LogToken position) {
        while (generation.position().token().compareTo(position) < 0) {
            requireTerm(generation);
            generation.apply(log.read(generation.position().token(), BATCH).stream()
                    .filter(entry -> entry.token().compareTo(position) <= 0)
                    .toList());
        }
    }

    private void requireTerm(Generation generation) {
        if (term.isOver()) {
            throw new StaleOwnerException(generation.id());
        }
    }
}
