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

class FloorNewsTest {

    private static final UUID FULL = UUID.randomUUID();
    private static final UUID QUIET = UUID.randomUUID();

    private final Map<UUID, Queue> stored = new HashMap<>(Map.of(FULL, queue(1), QUIET, queue(1)));
    private final List<Set<UUID>> questions = new ArrayList<>();
    private final FloorNews news = new FloorNews(this::read);

    private static Queue queue(long version) {
        return new Queue(version, List.of());
    }

    private Map<UUID, Queue> read(Collection<UUID> sessions) {
        questions.add(Set.copyOf(sessions));
        return stored;
    }

    @Test
    void howeverManyFollowThereIsOneQuestionForAllAndTheChangeWakesItsFollowersAlone() {
        var followed = IntStream.range(0, 20).mapToObj(_ -> news.enter(FULL)).toList();
        var quiet = news.enter(QUIET);
        news.look();
        var seen = followed.getFirst().news().count();
        var seenQuiet = quiet.news().count();

        stored.put(FULL, queue(2));
        news.look();

        assertThat(questions).containsExactly(Set.of(FULL, QUIET), Set.of(FULL, QUIET));
        assertThat(followed).allSatisfy(each -> {
            assertThat(each.news().count()).isGreaterThan(seen);
            assertThat(each.latest(queue(1)).version()).isEqualTo(2);
        });
        assertThat(quiet.news().count()).isEqualTo(seenQuiet);
    }

    @Test
    void whoKnowsANewerQueueThanWasSeenKeepsIt() {
        var followed = news.enter(FULL);
        news.look();
        assertThat(followed.latest(queue(5)).version()).isEqualTo(5);
    }

    @Test
    void whereNobodyFollowsNothingIsAsked() {
        news.enter(FULL);
        news.enter(FULL);
        news.leave(FULL);
        news.look();
        news.leave(FULL);
        news.look();
        assertThat(questions).containsExactly(Set.of(FULL));
    }

    @Test
    void anErrorOfOneLookDoesNotEndTheTimer() {
        var broken = new FloorNews(_ -> {
            throw new NoClassDefFoundError("planted");
        });
        broken.enter(FULL);
        assertThatCode(broken::tick).doesNotThrowAnyException();
    }
}
