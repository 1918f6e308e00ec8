package igf.platform.log;

import igf.platform.trace.Traces;
import java.time.Instant;
import java.util.List;

/** Tells what a follower has done for each request whose events were in a batch. */
record Traced(String name, LogFollower.Handler handler, Traces traces) implements LogFollower.Handler {

    @Override
    public LogToken place() {
        return handler.place();
    }

    @Override
    public void handle(List<EventLog.Entry> batch) throws Exception {
        if (!traces.areOn()) {
            handler.handle(batch);
            return;
        }
        var begun = Instant.now();
        handler.handle(batch);
        traces.done(
                name,
                begun,
                batch.stream().map(entry -> entry.fact().meta().correlationId()).toList());
    }
}
