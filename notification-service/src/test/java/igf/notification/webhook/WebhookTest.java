package igf.notification.webhook;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
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
    private static final Actor TOOL = new Actor("tool", null, Set.of(), null);
    private static final Map<String, String> META =
            MetaCodec.encode(new Context(TOOL, Instant.parse("2026-10-10T09:00:00Z"), "c"), null);
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

    @Test
    void aWebhookIsRegisteredForOneEdition() {
        fixture.givenNoPriorActivity()
                .when(register("igf-2026"), META)
                .expectEvents(REGISTERED, new WebhookEvent.Changed(ID, null, null, "igf-2026"));
    }

    @Test
    void aWebhookOfAllEditionsIsOneEvent() {
        fixture.givenNoPriorActivity().when(register(""), META).expectEvents(REGISTERED);
    }

    private static WebhookCommand register(String edition) {
        return new WebhookCommand.Register(
                ID,
                "https://tool.example/",
                Set.of("igf.session.moved.v1"),
                edition,
                0,
                false,
                Set.of("feed:read"),
                new PersonalValue(ID, "c2VhbGVk"));
    }

    @Test
    void aPauseIsRecordedOnceAndEndsWithAResumeOrAReplay() {
        fixture.given(REGISTERED).when(new WebhookCommand.Pause(ID), META).expectEvents(new WebhookEvent.Paused(ID));
        fixture.given(REGISTERED, new WebhookEvent.Paused(ID))
                .when(new WebhookCommand.Pause(ID), META)
                .expectNoEvents();
        fixture.given(REGISTERED, new WebhookEvent.Paused(ID))
                .when(new WebhookCommand.Resume(ID), META)
                .expectEvents(new WebhookEvent.Resumed(ID));
        fixture.given(REGISTERED, new WebhookEvent.Paused(ID), new WebhookEvent.Resumed(ID))
                .when(new WebhookCommand.Resume(ID), META)
                .expectNoEvents();
        fixture.given(REGISTERED, new WebhookEvent.Paused(ID), new WebhookEvent.Replayed(ID, 0))
                .when(new WebhookCommand.Resume(ID), META)
                .expectNoEvents();
    }

    @Test
    void aDisabledWebhookIsNeitherPausedNorResumed() {
        var disabled = new WebhookEvent.Disabled(ID, "GONE");
        fixture.given(REGISTERED, disabled)
                .when(new WebhookCommand.Pause(ID), META)
                .expectException(RefusedException.class);
        fixture.given(REGISTERED, disabled)
                .when(new WebhookCommand.Resume(ID), META)
                .expectException(RefusedException.class);
    }

    @Test
    void aPausedWebhookIsNotDisabledByAnEarlierAttempt() {
        fixture.given(REGISTERED, new WebhookEvent.Paused(ID))
                .when(new WebhookCommand.Disable(ID, "UNREACHABLE", 0), META)
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }
}
