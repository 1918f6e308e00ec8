package igf.platform.log.follow;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.MetaCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private static final Map<String, ?> SOMEBODY =
            MetaCodec.encode(new Context(Actor.ANONYMOUS, Instant.EPOCH, "request"), null);
    private static final long MORE_THAN_A_WHILE = Duration.ofSeconds(2).toNanos();

    private final List<TrackedEventMessage<?>> stored = new ArrayList<>();
    private final List<LogToken> askedFor = new ArrayList<>();
    private long now;
    private final LogTail tail = new LogTail(this::query, () -> now);

    @Test
    void what_one_reader_has_read_another_gets_without_a_query() {
        append(10);
        assertThat(positions(position(0))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(positions(position(3))).containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(askedFor).containsExactly(position(0));
    }

    @Test
    void of_many_who_come_while_somebody_asks_one_asks_for_all_of_them() throws Exception {
        var gate = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var crowded = new LogTail(
                (after, limit) -> {
                    asked.incrementAndGet();
                    awaitOpen(gate);
                    return List.of();
                },
                () -> now);
        var first = Thread.ofPlatform().start(() -> crowded.read(position(0), 10));
        while (asked.get() == 0) {
            Thread.onSpinWait();
        }
        var others = IntStream.range(0, 5)
                .mapToObj(n -> Thread.ofPlatform().start(() -> crowded.read(position(0), 10)))
                .toList();
        while (others.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        gate.countDown();
        first.join();
        for (var thread : others) {
            thread.join();
        }
        assertThat(asked).as("what was asked before they came is not for them").hasValue(2);
        crowded.read(position(0), 10);
        assertThat(asked).hasValue(3);
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_all_readers_have_passed_is_let_go_and_still_read_right() {
        append(10);
        positions(position(0));
        positions(position(0));
        append(2);
        assertThat(positions(position(10))).containsExactly(11L, 12L);
        append(1);
        assertThat(positions(position(12))).containsExactly(13L);
        assertThat(positions(position(10))).as("kept: one was there").containsExactly(11L, 12L, 13L);
        assertThat(askedFor).containsExactly(position(0), position(10), position(12));
        append(1);
        assertThat(positions(position(13))).containsExactly(14L);
        assertThat(positions(position(11))).containsExactly(12L, 13L, 14L);
        assertThat(askedFor)
                .as("let go: read anew")
                .containsExactly(position(0), position(10), position(12), position(13), position(11));
    }

    @Test
    void whoever_does_not_come_back_for_a_while_is_not_waited_for_and_misses_nothing() {
        append(10);
        positions(position(0));
        positions(position(0));
        append(2);
        positions(position(10));
        now += MORE_THAN_A_WHILE;
        positions(position(12));
        assertThat(positions(position(10))).as("read anew").containsExactly(11L, 12L);
        assertThat(askedFor).containsExactly(position(0), position(10), position(12), position(10));
    }

    @Test
    void whoever_reads_what_is_older_holds_nothing_back_until_it_has_caught_up() {
        append(10);
        positions(position(5));
        assertThat(positions(position(2))).startsWith(3L).endsWith(10L);
        append(2);
        positions(position(10));
        assertThat(positions(position(8))).as("read anew").startsWith(9L).endsWith(12L);
        append(1);
        positions(position(12));
        append(1);
        positions(position(13));
        assertThat(positions(position(12))).as("waited for").containsExactly(13L, 14L);
        assertThat(askedFor)
                .containsExactly(position(5), position(2), position(10), position(8), position(12), position(13));
    }

    @Test
    void when_all_is_let_go_what_comes_next_is_read_from_there() {
        append(3);
        positions(position(0));
        positions(position(3));
        append(2);
        assertThat(positions(position(3))).containsExactly(4L, 5L);
        assertThat(positions(position(4))).containsExactly(5L);
    }

    private List<Long> positions(LogToken after) {
        return tail.read(after, 100).stream()
                .map(read -> read.token().positionNumber())
                .toList();
    }

    private List<EventLog.ReadEvent> query(LogToken after, int limit) {
        askedFor.add(after);
        return stored.stream()
                .map(EventLog.ReadEvent::of)
                .filter(read -> read.token().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private void append(int count) {
        LongStream.rangeClosed(stored.size() + 1, stored.size() + count)
                .forEach(number -> stored.add(new GenericTrackedDomainEventMessage<>(
                        position(number),
                        new GenericDomainEventMessage<>("thing", "1", number - 1, "happened", SOMEBODY))));
    }

    private static LogToken position(long number) {
        return number == 0 ? LogToken.START : new LogToken(number, number, number);
    }
}
