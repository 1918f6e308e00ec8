package igf.platform.log.stored;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.StateRevision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which changes of an aggregate make earlier snapshots invalid. */
class SnapshotFormatTest {

    private final SnapshotFormat form = new SnapshotFormat(Revisions.of("nobody"));

    record Part(String text) {}

    static class State {
        static final int IGNORED = 1;

        @Nullable
        UUID id;

        Map<String, List<Part>> parts = Map.of();
    }

    static class WithMember {
        @Nullable
        UUID id;

        Map<String, List<Part>> parts = Map.of();
        boolean closed;
    }

    record OtherPart(String text) {}

    static class WithOtherPart {
        @Nullable
        UUID id;

        Map<String, List<OtherPart>> parts = Map.of();
    }

    @StateRevision(2)
    static class Raised {
        @Nullable
        UUID id;
    }

    @Test
    void a_member_the_type_within_a_container_and_the_raised_number_count() {
        assertThat(List.of(
                        form.revision(State.class),
                        form.revision(WithMember.class),
                        form.revision(WithOtherPart.class),
                        form.revision(Raised.class)))
                .doesNotHaveDuplicates()
                .allMatch(revision -> revision.length() == 20);
        assertThat(new SnapshotFormat(Revisions.of("nobody")).revision(State.class))
                .as("the same in every life")
                .isEqualTo(form.revision(State.class));
    }

    @Test
    void the_shape_goes_down_to_the_types_of_java() {
        assertThat(StateShape.of(State.class))
                .contains("parts:java.util.Map<java.lang.String, java.util.List<", "Part=text:java.lang.String")
                .doesNotContain("IGNORED");
    }

    @Test
    void what_the_golden_log_says_counts() {
        assertThat(Revisions.of("test").aggregateHash("State")).isEqualTo(Optional.of("abc"));
        assertThat(Revisions.of("test").viewHash("states")).isEqualTo(Optional.of("def"));
        assertThat(new SnapshotFormat(Revisions.of("test")).revision(State.class))
                .isNotEqualTo(form.revision(State.class));
    }
}
