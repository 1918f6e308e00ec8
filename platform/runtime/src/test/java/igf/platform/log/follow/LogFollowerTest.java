package igf.platform.log.follow;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.stored.UnknownEventException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LogFollowerTest {

    private static final long UNKNOWN = 4;

    private final WakeUps wakeUps = new WakeUps();
    private final BlockingQueue<Long> handled = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> rests = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> unknown = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> givenUp = new LinkedBlockingQueue<>();
    private boolean meetsError;
    /** How often each of the first events fails before it is handled. */
    private int failsLeft;

    private volatile LogToken position = LogToken.START;

    private final LogFollower.Handler handler = new LogFollower.Handler() {
        @Override
        public LogToken position() {
            return position;
        }

        @Override
        public void handle(List<EventLog.Entry> batch) {
            var entry = batch.getFirst();
            if (meetsError) {
                throw new NoClassDefFoundError("planted");
            }
            if (failsLeft-- > 0) {
                throw new IllegalStateException("planted");
            }
            failsLeft = 1;
            position = entry.token();
            handled.add(entry.token().positionNumber());
        }
    };

    private List<EventLog.Entry> read(LogToken after, int limit) {
        var next = after.positionNumber() + 1;
        if (next == UNKNOWN) {
            throw new UnknownEventException("thing.later.1", next);
        }
        var meta = new Meta(Actor.ANONYMOUS, Instant.EPOCH, "request", null);
        return List.of(new EventLog.Entry(
                new LogToken(next, next, next),
                new RecordedEvent<Object>(next, "event " + next, "1", next - 1, "happened", meta)));
    }

    private LogFollower start() {
        var follower = new LogFollower(
                "follower", this::read, wakeUps, handler, 1, unknown::add, () -> givenUp.add("given up"), rests::add);
        follower.start();
        return follower;
    }

    @Test
    void before_an_unknown_name_it_stands_still_and_says_so_when_all_before_is_handled() throws InterruptedException {
        try (var follower = start()) {
            follower.wakeUp();
            assertThat(unknown.poll(1, TimeUnit.MINUTES)).isEqualTo("thing.later.1");
            assertThat(handled).containsExactly(1L, 2L, 3L);
            assertThat(position.positionNumber()).isEqualTo(UNKNOWN - 1);
        }
    }

    @Test
    void after_an_error_it_ends_and_says_so() throws InterruptedException {
        meetsError = true;
        try (var follower = start()) {
            follower.wakeUp();
            assertThat(givenUp.poll(1, TimeUnit.MINUTES)).isEqualTo("given up");
            assertThat(rests).isEmpty();
        }
    }

    @Test
    void failures_count_only_in_a_row() throws InterruptedException {
        failsLeft = 2;
        try (var follower = start()) {
            follower.wakeUp();
            assertThat(unknown.poll(1, TimeUnit.MINUTES)).isNotNull();
            assertThat(rests).as("two before the first, one before each other").containsExactly(1L, 2L, 1L, 1L);
        }
    }
}
