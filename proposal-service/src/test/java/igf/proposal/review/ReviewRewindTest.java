package igf.proposal.review;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated histories of many reviews, put back to any moment of theirs, again and again. */
class ReviewRewindTest {

    private static final String EDITION = "forum";
    private static final UUID REWIND = new UUID(7, 7);
    private static final Meta META = new Meta(new Actor("a", null, Set.of(), null), Instant.EPOCH, "c", null);

    private final List<RecordedEvent<?>> log = new ArrayList<>();
    private final Map<UUID, Long> next = new HashMap<>();

    private void record(ReviewEvent event) {
        var sequence = next.merge(event.id(), 1L, Long::sum) - 1;
        log.add(new RecordedEvent<>(log.size() + 1, "e" + log.size(), event.id().toString(), sequence, event, META));
    }

    private Map<UUID, ReviewState> at(int position) {
        var states = new HashMap<UUID, ReviewState>();
        log.subList(0, position).forEach(fact -> {
            var event = (ReviewEvent) fact.event();
            states.put(event.id(), ReviewState.after(states.get(event.id()), event));
        });
        return states;
    }

    private List<ReviewRewind.Change> rewind(int to, @Nullable UUID reviewer) {
        var rewinding = new ReviewRewind(EDITION, reviewer);
        log.forEach(fact -> rewinding.add(fact, fact.position() <= to));
        var changes = rewinding.changes();
        changes.forEach(change -> {
            assertThat(change.lastSequence())
                    .isEqualTo(Objects.requireNonNull(next.get(change.before().id())) - 1);
            record(change.event(REWIND));
        });
        return changes;
    }

    private void play(Random random) {
        var proposal = new UUID(1, random.nextInt(8));
        var reviewer = new UUID(2, random.nextInt(5));
        var id = ReviewId.of(proposal, reviewer);
        var now = at(log.size()).get(id);
        var ballot = new Ballot(Map.of("content", 1 + random.nextInt(5)), List.of(), null, null);
        if (now != null && now.recused()) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> record(new ReviewEvent.Drafted(id, EDITION, proposal, reviewer, ballot));
            case 1 ->
                record(new ReviewEvent.Recused(
                        id, EDITION, proposal, reviewer, new PersonalValue(reviewer, "c2VhbGVk"), now != null));
            default ->
                record(new ReviewEvent.Given(
                        id, EDITION, proposal, reviewer, now == null ? 1 : now.revision() + 1, ballot, 1));
        }
    }

    private void assertSame(Map<UUID, ReviewState> now, Map<UUID, ReviewState> then, @Nullable UUID only) {
        now.forEach((id, state) -> {
            if (only == null || state.reviewer().equals(only)) {
                assertThat(state.hasSameContentAs(then.get(id)))
                        .as("%s now, %s then", state, then.get(id))
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_review_is_as_it_stood_and_going_back_can_be_gone_back_from(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 40; n++) {
            for (int moves = random.nextInt(20); moves > 0; moves--) {
                play(random);
            }
            var end = log.size();
            var to = random.nextInt(end + 1);
            rewind(to, null);
            assertSame(at(log.size()), at(to), null);
            assertThat(rewind(to, null)).as("once more changes nothing").isEmpty();
            if (random.nextBoolean()) {
                rewind(end, null);
                assertSame(at(log.size()), at(end), null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void of_one_reviewer_only_what_that_one_gave_goes_back(long seed) {
        var random = new Random(seed);
        for (int moves = 0; moves < 200; moves++) {
            play(random);
        }
        var end = log.size();
        var reviewer = new UUID(2, random.nextInt(5));
        var changes = rewind(end / 2, ReviewId.reviewerPseudonym(EDITION, reviewer));
        assertThat(changes)
                .isNotEmpty()
                .allMatch(change -> change.before().reviewer().equals(reviewer));
        assertSame(at(log.size()), at(end / 2), reviewer);
        at(end).forEach((id, state) -> {
            if (!state.reviewer().equals(reviewer)) {
                assertThat(at(log.size())).containsEntry(id, state);
            }
        });
        var other = new ReviewRewind("another-edition", null);
        log.forEach(fact -> other.add(fact, false));
        assertThat(other.changes()).isEmpty();
    }
}
