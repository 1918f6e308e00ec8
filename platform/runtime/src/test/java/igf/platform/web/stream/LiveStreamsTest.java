package igf.platform.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import igf.api.problem.ProblemKind;
import igf.platform.web.Problem;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveStreamsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final LiveStreams streams = new LiveStreams(2, 3);
    private final ChangeSignal news = new ChangeSignal();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        streams.stop();
    }

    private void open(String holder) {
        open(holder, LONG);
    }

    private void open(String holder, Duration longest) {
        var unused = streams.open(person(holder), longest, LONG, () -> true, stream -> {
            try {
                stream.await(news, news.count(), "still here");
            } finally {
                ended.add(holder);
            }
        });
    }

    /** Returns an id for a name; null for a tool. */
    private static @Nullable UUID person(String name) {
        return name.equals("tool") ? null : UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private Problem refused(String holder) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open(holder))
                .actual();
    }

    private void awaitRoomFor(String holder) throws InterruptedException {
        while (true) {
            try {
                open(holder);
                return;
            } catch (Problem full) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void somebodyWithManyStreamsIsAskedToWaitAndOthersAreNot() {
        open("ada");
        open("ada");
        var refused = refused("ada");
        assertThat(refused.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
        assertThat(refused.retryAfter()).isPositive();
        open("ben");
    }

    @Test
    void aServiceWithManyStreamsSaysSoToEverybody() {
        open("ada");
        open("ada");
        open("ben");
        var refused = refused("eve");
        assertThat(refused.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(refused.retryAfter()).isPositive();
    }

    @Test
    void aToolIsCountedAmongAllOnly() {
        open("tool");
        open("tool");
        open("tool");
        assertThat(refused("tool").kind()).isEqualTo(ProblemKind.UNAVAILABLE);
    }

    @Test
    void aStreamThatEndedMakesRoom() throws InterruptedException {
        open("ada", Duration.ZERO);
        open("ada");
        assertThat(ended.poll(20, TimeUnit.SECONDS)).isEqualTo("ada");
        awaitRoomFor("ada");
        assertThat(refused("ada").kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
    }

    @Test
    void allStreamsEndWithTheService() throws InterruptedException {
        open("ada");
        open("ben");
        streams.stop();
        assertThat(ended.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(ended.poll(20, TimeUnit.SECONDS)).isNotNull();
    }
}
