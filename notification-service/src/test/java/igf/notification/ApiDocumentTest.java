package igf.notification;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.document.ApiDocumentChecks;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ApiDocumentTest extends ApiDocumentChecks {

    /** What to do about a position after the end of the feed, in the same words everywhere. */
    static final String CURE = "tart again from 0, or with the lists if you keep a copy.";

    ApiDocumentTest() {
        super("notification", 0);
    }

    @Test
    void a_position_after_the_end_of_the_feed_has_one_cure() {
        var described = new ArrayList<String>();
        document.forEachOperation((call, operation) -> {
            if (operation.path("description").asString("").contains(CURE)) {
                described.add(call);
            }
        });
        assertThat(described)
                .containsExactlyInAnyOrder(
                        "GET /api/v1/feed", "POST /api/v1/webhooks", "POST /api/v1/webhooks/{id}/replay");
        assertThat(Path.of("../docs/problems.md")).content().contains("S" + CURE);
        assertThat(Path.of("../docs/integrating.md")).content().contains("s" + CURE);
    }
}
