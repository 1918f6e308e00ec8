package igf.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForeignEventTypesTest {

    private static final Instant AT = Instant.parse("2026-11-30T09:00:00Z");

    interface Contract {}

    record Moved(String room) implements Contract {}

    record Ended(String room) implements Contract {}

    record Told(String room) {}

    private static final class Types extends ForeignEventTypes<Contract> {
        Types() {
            super(
                    contract -> contract.getSimpleName().toLowerCase(Locale.ROOT),
                    Set.of("moved", "ended", "new")::contains);
            register(Moved.class, e -> e.room().isEmpty() ? null : new Told(e.room()));
            register(Ended.class, (e, at) -> e.room() + " " + at);
        }
    }

    private final Types types = new Types();

    private static CloudEvent event(String type, String data) {
        return new CloudEvent("1", "source", type, "subject", AT, 0, 1, "e", "c", null, data);
    }

    @Test
    void a_known_type_is_read_or_ignored_and_an_unknown_one_is_neither() {
        assertThat(types.reads("moved")).isTrue();
        assertThat(types.ignores("moved")).isFalse();
        assertThat(types.reads("new")).isFalse();
        assertThat(types.ignores("new")).isTrue();
        assertThat(types.reads("unknown")).isFalse();
        assertThat(types.ignores("unknown")).isFalse();
    }

    @Test
    void an_event_is_translated_by_the_function_of_its_type_whatever_members_it_has_grown() {
        assertThat(types.translate(event("moved", "{\"room\":\"A\",\"floor\":2}")))
                .hasValue(new Told("A"));
        assertThat(types.translate(event("ended", "{\"room\":\"A\"}"))).hasValue("A " + AT);
        assertThat(types.translate(event("moved", "{\"room\":\"\"}"))).isEmpty();
        assertThat(types.translate(event("new", "{}"))).isEmpty();
    }
}
