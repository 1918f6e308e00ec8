package igf.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublicationTest {

    @Test
    void an_event_whose_data_were_not_stored_is_refused_by_its_id() {
        var row = new Publication("event-1", 2, 17, "igf.sample.added.v1", "subject", 5, Instant.EPOCH, "", null, null);

        assertThatThrownBy(() -> row.toCloudEvent("/forums/igf/sample", "epoch", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("event-1.2", "position 17", "igf.sample.added.v1");
    }
}
