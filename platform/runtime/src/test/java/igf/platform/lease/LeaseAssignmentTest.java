package igf.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LeaseAssignmentTest {

    private static final Set<String> ALL = Set.of("a", "b", "c", "d");

    private static LeaseTable.Replica replica(String id, Set<String> tasks) {
        return new LeaseTable.Replica(id, "1", tasks, 60_000);
    }

    private static Map<String, String> owners(Map<String, String> current, LeaseTable.Replica... living) {
        var spread = new LeaseAssignment(List.of(living), current);
        return ALL.stream().collect(Collectors.toMap(d -> d, spread::owner, (x, y) -> x, TreeMap::new));
    }

    @Test
    void one_alone_does_everything() {
        assertThat(owners(Map.of(), replica("first", ALL)).values()).containsOnly("first");
    }

    @Test
    void who_comes_gets_a_fair_share_and_the_rest_stays_where_it_is() {
        var before = owners(Map.of(), replica("first", ALL));

        var after = owners(before, replica("first", ALL), replica("second", ALL));

        assertThat(after).containsEntry("a", "first").containsEntry("b", "first");
        assertThat(after).containsEntry("c", "second").containsEntry("d", "second");
        assertThat(owners(after, replica("first", ALL), replica("second", ALL)))
                .as("nothing moves any more")
                .isEqualTo(after);
    }

    @Test
    void what_one_had_who_is_gone_goes_to_those_who_have_least() {
        var before = Map.of("a", "gone", "b", "gone", "c", "second", "d", "first");

        assertThat(owners(before, replica("first", ALL), replica("second", ALL)))
                .isEqualTo(Map.of("a", "first", "b", "second", "c", "second", "d", "first"));
    }

    @Test
    void a_duty_goes_only_to_those_who_can() {
        var owners = owners(Map.of("d", "second"), replica("first", ALL), replica("second", Set.of("a", "b", "c")));

        assertThat(owners).containsEntry("d", "first");
        assertThat(owners(Map.of(), replica("first", Set.of("a")))).containsEntry("d", "");
    }
}
