package igf.platform.view.build;

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
    void catchUp(Generation fresh, LongConsumer progress) {
        var events = new ReadAhead(log::read, LogToken.START, BATCH);
        try {
            for (var batch = events.next(); !batch.isEmpty(); batch = events.next()) {
                requireTerm(fresh);
                fresh.apply(batch);
                progress.accept(fresh.place().token().positionNumber());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the log was read", e);
        }
    }

    /**
     * Takes both generations to the same position, at which they can be compared. No other thread may update either.
     */
    Views.Rebuilt meet(Generation old, Generation fresh) {
        // Either may be ahead of the other.
        catchUpTo(fresh, old.place().token());
        catchUpTo(old, fresh.place().token());
        return new Views.Rebuilt(
                fresh.place().token().positionNumber(),
                fresh.place().hash().toString(),
                old.place().hash().toString());
    }

    private void catchUpTo(Generation build, LogToken place) {
        while (build.place().token().compareTo(place) < 0) {
            requireTerm(build);
            build.apply(log.read(build.place().token(), BATCH).stream()
                    .filter(entry -> entry.token().compareTo(place) <= 0)
                    .toList());
        }
    }

    private void requireTerm(Generation build) {
        if (term.isOver()) {
            throw new StaleOwnerException(build.id());
        }
    }
}
