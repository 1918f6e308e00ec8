package igf.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MetaCodecTest {

    @Test
    void who_and_when_come_back_as_they_were() {
        var actor = new Actor("secretariat", new UUID(1, 2), Set.of("SECRETARIAT", "MAG"), "organizer-1");
        var context = new Context(actor, Instant.parse("2026-11-24T10:00:00Z"), "request-1");
        var map = MetaCodec.encode(context, "command-1");
        assertThat(MetaCodec.context(map)).isEqualTo(context);
        assertThat(MetaCodec.meta(map).causationId()).isEqualTo("command-1");
        assertThat(MetaCodec.context(MetaCodec.encode(new Context(Actor.ANONYMOUS, context.now(), "r"), null))
                        .actor())
                .isEqualTo(Actor.ANONYMOUS);
    }

    @Test
    void metadata_without_an_actor_a_time_or_a_correlation_is_not_read() {
        var complete = MetaCodec.encode(new Context(Actor.system("x"), Instant.EPOCH, "request-1"), null);
        assertThat(MetaCodec.isComplete(complete)).isTrue();
        for (var key : List.of("actor", MetaCodec.AT, MetaCodec.CORRELATION)) {
            var incomplete = new HashMap<>(complete);
            incomplete.remove(key);
            assertThat(MetaCodec.isComplete(incomplete)).as(key).isFalse();
        }
    }

    @Test
    void a_caused_message_inherits_everything_but_the_cause() {
        var map = MetaCodec.encode(new Context(Actor.system("x"), Instant.EPOCH, "request-1"), "first");
        assertThat(MetaCodec.meta(MetaCodec.inherited(map, "second")).causationId())
                .isEqualTo("second");
        assertThat(MetaCodec.meta(MetaCodec.inherited(map, "second")).correlationId())
                .isEqualTo("request-1");
    }
}
