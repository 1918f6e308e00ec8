package igf.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import igf.notification.feed.Disclosure;
import igf.notification.webhook.WebhookEvent;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The events and signatures of a webhook follow from the decisions about it. */
class SubscriptionTest {

    private static final UUID ID = new UUID(1, 1);
    private static final PersonalValue FIRST = new PersonalValue(new UUID(1, 2), "first");
    private static final PersonalValue SECOND = new PersonalValue(new UUID(1, 3), "second");
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final WebhookEvent REGISTERED =
            new WebhookEvent.Registered(ID, "tool", "https://a.example", Set.of("t.1"), 0, false, Set.of(), FIRST);

    private static Subscription after(WebhookEvent... events) {
        var stream = new ArrayList<RecordedEvent<?>>();
        for (var event : events) {
            stream.add(new RecordedEvent<>(
                    0,
                    "e" + stream.size(),
                    ID.toString(),
                    stream.size(),
                    event,
                    new Meta(Actor.system("x"), NOW, "c", "c")));
        }
        return Subscription.of(stream).orElseThrow();
    }

    private static Disclosure.DisclosedEvent item(String type, @Nullable String edition) {
        return new Disclosure.DisclosedEvent("e", type, edition, "1", Map.of());
    }

    @Test
    void what_is_not_named_in_a_change_stays() {
        var changed = after(REGISTERED, new WebhookEvent.Changed(ID, null, null, "igf-2026"));
        assertThat(changed.url()).isEqualTo("https://a.example");
        assertThat(changed.matches(item("t.1", "igf-2026"))).isTrue();
        assertThat(changed.matches(item("t.1", "igf-2025"))).isFalse();
        assertThat(changed.matches(item("t.1", null))).isFalse();
        var again = after(
                REGISTERED,
                new WebhookEvent.Changed(ID, null, null, "igf-2026"),
                new WebhookEvent.Changed(ID, "https://b.example", Set.of("t.2"), ""));
        assertThat(again.url()).isEqualTo("https://b.example");
        assertThat(again.matches(item("t.2", null))).isTrue();
        assertThat(again.matches(item("t.1", null))).isFalse();
    }

    @Test
    void a_pause_and_a_resume_change_the_version_only() {
        var resumed = after(REGISTERED, new WebhookEvent.Paused(ID), new WebhookEvent.Resumed(ID));
        assertThat(resumed.version()).isEqualTo(2);
        assertThat(resumed.url()).isEqualTo("https://a.example");
        assertThat(resumed.matches(item("t.1", null))).isTrue();
    }

    @Test
    void both_secrets_sign_for_a_day_and_then_the_new_one_alone() {
        var until = NOW.plus(Duration.ofHours(24));
        var rotated = after(REGISTERED, new WebhookEvent.SecretRotated(ID, SECOND, until));
        assertThat(after(REGISTERED).secrets(NOW)).containsExactly(FIRST);
        assertThat(rotated.secrets(until.minusMillis(1))).containsExactly(SECOND, FIRST);
        assertThat(rotated.secrets(until)).containsExactly(SECOND);
    }

    @Test
    void each_secret_gives_a_signature_that_its_holder_finds() throws Exception {
        var old = "whsec_" + "b2xkLXNlY3JldC1vbGQtc2VjcmV0LW9sZC1zZWNyZXQ=";
        var fresh = "whsec_" + "bmV3LXNlY3JldC1uZXctc2VjcmV0LW5ldy1zZWNyZXQ=";
        var header = WebhookClient.signatures("msg_1", List.of(fresh, old), NOW, "{}");
        assertThat(header.split(" "))
                .containsExactly(
                        new Webhook(fresh).sign("msg_1", NOW.getEpochSecond(), "{}"),
                        new Webhook(old).sign("msg_1", NOW.getEpochSecond(), "{}"));
    }

    @Test
    void what_is_removed_is_told_nothing() {
        var removed = List.<RecordedEvent<?>>of(
                new RecordedEvent<>(0, "a", ID.toString(), 0, REGISTERED, new Meta(Actor.system("x"), NOW, "c", "c")),
                new RecordedEvent<>(
                        0,
                        "b",
                        ID.toString(),
                        1,
                        new WebhookEvent.Removed(ID),
                        new Meta(Actor.system("x"), NOW, "c", "c")));
        assertThat(Subscription.of(removed)).isEmpty();
    }
}
