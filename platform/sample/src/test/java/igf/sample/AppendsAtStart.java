package igf.sample;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.MetaCodec;
import igf.sample.counter.CounterEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Simulates an inbox with a full topic: it appends as soon as possible, before the reactions have started. */
@Component
@ConditionalOnProperty("sample.appends-at-start")
class AppendsAtStart implements SmartLifecycle {

    static final UUID EARLY = UUID.fromString("00000000-0000-0000-0000-0000000000f1");

    private final EventLog log;
    private volatile boolean running;

    AppendsAtStart(EventLog log) {
        this.log = log;
    }

    @Override
    public void start() {
        var context = new Context(Actor.system("early"), Instant.EPOCH, "early");
        log.appendForeign(List.of(new EventLog.ForeignEvent(
                "early", 0, "early.0", new CounterEvent.ForeignSaid(EARLY, 1), MetaCodec.encode(context, null))));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that receives events. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
