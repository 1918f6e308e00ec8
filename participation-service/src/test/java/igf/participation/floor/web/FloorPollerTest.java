package igf.participation.floor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import igf.participation.floor.FloorQueries.Queue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloorPollerTest {

    private static final UUID FULL = UUID.randomUUID();
    private static final UUID QUIET = UUID.randomUUID();

    private final Map<UUID, Queue> stored = new HashMap<>(Map.of(FULL, queue(1), QUIET, queue(1)));
    private final List<Set<UUID>> questions = new ArrayList<>();
    private final FloorPoller news = new FloorPoller(this::read);

    private static Queue queue(long version) {
        return new Queue(version, List.of());
    }

    private Map<UUID, Queue> read(Collection<UUID> sessions) {
        questions.add(Set.copyOf(sessions));
        return stored;
    }

    @Test
    void howeverManyFollowThereIsOneQuestionForAllAndTheChangeWakesItsFollowersAlone() {
        var followed = IntStream.range(0, 20).mapToObj(_ -> news.follow(FULL)).toList();
        var quiet = news.follow(QUIET);
        news.poll();
        var seen = followed.getFirst().changes().count();
        var seenQuiet = quiet.changes().count();

        stored.put(FULL, queue(2));
        news.poll();

        assertThat(questions).containsExactly(Set.of(FULL, QUIET), Set.of(FULL, QUIET));
        assertThat(followed).allSatisfy(each -> {
            assertThat(each.changes().count()).isGreaterThan(seen);
            assertThat(each.newerOf(queue(1)).version()).isEqualTo(2);
        });
        assertThat(quiet.changes().count()).isEqualTo(seenQuiet);
    }

    @Test
    void whoKnowsANewerQueueThanWasSeenKeepsIt() {
        var followed = news.follow(FULL);
        news.poll();
        assertThat(followed.newerOf(queue(5)).version()).isEqualTo(5);
    }

    @Test
    void whereNobodyFollowsNothingIsAsked() {
        news.follow(FULL);
        news.follow(FULL);
        news.unfollow(FULL);
        news.poll();
        news.unfollow(FULL);
        news.poll();
        assertThat(questions).containsExactly(Set.of(FULL));
    }

    @Test
    void anErrorOfOneLookDoesNotEndTheTimer() {
        var broken = new FloorPoller(_ -> {
            throw new NoClassDefFoundError("planted");
        });
        broken.follow(FULL);
        assertThatCode(broken::pollSafely).doesNotThrowAnyException();
    }
}
