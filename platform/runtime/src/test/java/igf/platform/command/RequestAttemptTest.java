package igf.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestAttemptTest {

    private static final RequestAttempt.Row ROW = new RequestAttempt.Row("caller", "key", new byte[32]);

    private static RequestAttempt attempt(int seed) {
        return new RequestAttempt(ROW, 1, new byte[] {(byte) seed});
    }

    private static List<UUID> draw(int seed, String... names) {
        return Stream.of(names).map(attempt(seed)::id).toList();
    }

    @Test
    void draws_the_same_again_from_the_same_seed_and_nothing_twice() {
        assertThat(draw(1, "a", "b", "c")).isEqualTo(draw(1, "a", "b", "c")).doesNotHaveDuplicates();
        assertThat(draw(1, "a", "b")).doesNotContainAnyElementsOf(draw(2, "a", "b"));
        assertThat(draw(1, "a", "b")).allSatisfy(id -> assertThat(id.version()).isEqualTo(8));
    }

    @Test
    void what_is_drawn_depends_on_its_name_alone() {
        assertThat(draw(1, "c")).containsExactly(draw(1, "a", "b", "c").getLast());
    }

    @Test
    void a_name_is_used_once() {
        var attempt = attempt(1);
        attempt.id("a");
        assertThatThrownBy(() -> attempt.id("a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_request_of_the_release_before_draws_as_that_did() {
        var attempt = RequestAttempt.ofFormerRelease(ROW, 2, new byte[] {1}, List.of());
        // Its first three ids, computed by commit 6004e0d7.
        assertThat(Stream.of("a", "b", "c").map(attempt::id).map(UUID::toString))
                .containsExactly(
                        "d6ce5c9b-4ee1-8f5a-9f96-a527497feca4",
                        "a3fa12f8-14e4-8c6c-983a-9f42d0bb4e9e",
                        "584c65ab-1e32-8d1e-821c-db442ad8d0ae");
    }
}
