package igf.platform.log.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.stored.UnknownEventException;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private final Queue<Supplier<List<EventLog.Entry>>> answers = new ConcurrentLinkedQueue<>();
    private final LinkedBlockingQueue<Long> asked = new LinkedBlockingQueue<>();
    private final ReadAhead events = new ReadAhead(this::read, LogToken.START, 2);

    @Test
    void the_next_batch_is_read_while_a_full_one_is_handled() throws Exception {
        answers.add(() -> entries(1, 2));
        answers.add(() -> entries(3, 3));

        assertThat(positions(events.next())).containsExactly(1L, 2L);
        assertThat(asked.poll(1, TimeUnit.MINUTES)).isZero();
        assertThat(asked.poll(1, TimeUnit.MINUTES)).isEqualTo(2);
        assertThat(positions(events.next())).containsExactly(3L);
        assertThat(asked).isEmpty();
    }

    @Test
    void what_was_not_there_yet_when_it_was_read_ahead_is_asked_for_again() throws Exception {
        answers.add(() -> entries(1, 2));
        answers.add(List::of);
        answers.add(() -> entries(3, 3));

        assertThat(positions(events.next())).containsExactly(1L, 2L);
        assertThat(positions(events.next())).containsExactly(3L);
        assertThat(asked).containsExactly(0L, 2L, 2L);
    }

    @Test
    void a_reading_that_failed_is_told_and_repeated() throws Exception {
        answers.add(() -> entries(1, 2));
        answers.add(() -> {
            throw new IllegalArgumentException("the database is away");
        });
        answers.add(() -> entries(3, 3));

        assertThat(positions(events.next())).containsExactly(1L, 2L);
        assertThatThrownBy(events::next).hasRootCauseMessage("the database is away");
        assertThat(positions(events.next())).containsExactly(3L);
    }

    @Test
    void an_unknown_name_is_told_as_such_when_what_stands_before_it_was_handed_out() throws Exception {
        answers.add(() -> entries(1, 2));
        answers.add(() -> {
            throw new UnknownEventException("thing.later.1", 3);
        });

        assertThat(positions(events.next())).containsExactly(1L, 2L);
        assertThatThrownBy(events::next).isInstanceOf(UnknownEventException.class);
    }

    private List<EventLog.Entry> read(LogToken after, int limit) {
        asked.add(after.positionNumber());
        return answers.remove().get();
    }

    private static List<EventLog.Entry> entries(long from, long to) {
        var meta = new Meta(Actor.ANONYMOUS, Instant.EPOCH, "request", null);
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> new EventLog.Entry(
                        new LogToken(number, number, number),
                        new RecordedEvent<Object>(number, "event " + number, "1", number - 1, "happened", meta)))
                .toList();
    }

    private static List<Long> positions(List<EventLog.Entry> batch) {
        return batch.stream().map(entry -> entry.token().positionNumber()).toList();
    }
}
