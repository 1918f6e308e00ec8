package igf.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicEventIdTest {

    @Test
    void names_the_recorded_event_and_those_before_it() {
        var id = PublicEventId.parse("0198-a.3").orElseThrow();

        assertThat(id).isEqualTo(new PublicEventId("0198-a", 3)).hasToString("0198-a.3");
        assertThat(id.earlier()).containsExactly("0198-a.0", "0198-a.1", "0198-a.2");
        assertThat(new PublicEventId("0198-a", 0).earlier()).isEmpty();
    }

    @Test
    void other_ids_have_no_parts() {
        assertThat(PublicEventId.parse("0198-a")).isEmpty();
        assertThat(PublicEventId.parse("0198-a.")).isEmpty();
        assertThat(PublicEventId.parse("0198-a.b")).isEmpty();
        assertThat(PublicEventId.parse("0198-a.-1")).isEmpty();
        assertThat(PublicEventId.parse("0198-a.9999999999")).isEmpty();
    }
}
