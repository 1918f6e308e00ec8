package igf.platform.order;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.order.Deliveries.Delivered;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checks of {@link HostileWritersIT} find each kind of error. */
class DeliveriesTest {

    private static final Set<String> STORED = Set.of("a", "b");
    private static final Delivered A = new Delivered("a", "s", 0);
    private static final Delivered B = new Delivered("b", "s", 1);

    @Test
    void everything_once_and_in_order_is_well() {
        assertThat(Deliveries.problems(STORED, List.of(A, B))).isEmpty();
    }

    @Test
    void what_is_lost_doubled_swapped_or_invented_is_told() {
        assertThat(Deliveries.problems(STORED, List.of(A))).containsExactly("lost: b");
        assertThat(Deliveries.problems(STORED, List.of(A, B, B)))
                .anyMatch(p -> p.startsWith("twice"))
                .anyMatch(p -> p.startsWith("out of order"));
        assertThat(Deliveries.problems(STORED, List.of(B, A)))
                .singleElement()
                .asString()
                .startsWith("out of order");
        assertThat(Deliveries.problems(STORED, List.of(A, B, new Delivered("c", "t", 0))))
                .singleElement()
                .asString()
                .startsWith("not stored");
    }
}
