package igf.faults.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * NextRelease edits sources of other modules. This finds out quickly that they have changed, not after an hour's
 * journey.
 */
class NextReleaseIT {

    @Test
    void the_sources_of_today_still_say_what_is_changed_in_them(@TempDir Path folder) throws IOException {
        var classes = Path.of(new NextRelease(folder).compile());
        assertThat(classes.resolve("igf/proposal/proposal/Planted.class")).exists();
        assertThat(classes.resolve("igf/proposal/proposal/Proposal.class")).exists();
        assertThat(classes.resolve("igf/proposal/edition/EditionView.class")).exists();
    }
}
