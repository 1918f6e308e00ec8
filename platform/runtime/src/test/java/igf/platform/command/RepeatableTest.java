package igf.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatableTest {

    private static List<UUID> draw(byte seed) {
        var attempt = new Repeatable("caller", "key", 1, new byte[] {seed}, List.of());
        return Stream.generate(attempt::id).limit(3).toList();
    }

    @Test
    void draws_the_same_again_from_the_same_seed_and_nothing_twice() {
        assertThat(draw((byte) 1)).isEqualTo(draw((byte) 1)).doesNotHaveDuplicates();
        assertThat(draw((byte) 1)).doesNotContainAnyElementsOf(draw((byte) 2));
        assertThat(draw((byte) 1)).allSatisfy(id -> assertThat(id.version()).isEqualTo(8));
    }
}
