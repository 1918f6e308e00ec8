package igf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownSequenceTest {
    private final List<String> closed = new ArrayList<>();
    private final ShutdownSequence ending = new ShutdownSequence();

    @Test
    void closesInTheReverseOrderAndOnce() {
        ending.register("store", () -> closed.add("store"));
        ending.register("service", () -> closed.add("service"));
        ending.run();
        ending.run();
        assertThat(closed).containsExactly("service", "store");
    }

    @Test
    void goesOnWhenOneFails() {
        ending.register("store", () -> closed.add("store"));
        ending.register("service", () -> {
            throw new IllegalStateException("stuck");
        });
        ending.run();
        assertThat(closed).containsExactly("store");
    }

    @Test
    void closesAtOnceWhatIsStartedTooLate() {
        ending.run();
        assertThat(ending.register("service", () -> closed.add("service"))).isFalse();
        assertThat(closed).containsExactly("service");
    }
}
