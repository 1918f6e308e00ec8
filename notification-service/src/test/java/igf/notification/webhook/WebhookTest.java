package igf.notification.webhook;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.log.MetaCodec;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final UUID ID = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfb");
    private static final Map<String, String> META =
            MetaCodec.encode(new Context(Actor.system("test"), Instant.parse("2026-10-10T09:00:00Z"), "c"), null);
    private static final WebhookEvent REGISTERED = new WebhookEvent.Registered(
            ID,
            "tool",
            "https://tool.example/",
            Set.of("igf.session.moved.v1"),
            0,
            false,
            Set.of("feed:read"),
            new PersonalValue(ID, "c2VhbGVk"));

    private final FixtureConfiguration<Webhook> fixture = new AggregateTestFixture<>(Webhook.class);

    @Test
    void anAddressThatFailedIsDisabledUnlessTheWebhookHasChangedSince() {
        fixture.given(REGISTERED)
                .when(new WebhookCommand.Disable(ID, "GONE", 0), META)
                .expectResultMessagePayload(true)
                .expectEvents(new WebhookEvent.Disabled(ID, "GONE"));
        fixture.given(REGISTERED, new WebhookEvent.Replayed(ID, 0))
                .when(new WebhookCommand.Disable(ID, "GONE", 0), META)
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }
}
