package igf.notification;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.stored.EventNames;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stored names are data: a name that was ever written must be read for ever, so this list only grows. */
class EventNamesTest {

    @Test
    void theNamesUnderWhichEventsAreStoredAreThese() {
        assertThat(EventNames.in(List.of("igf.notification")).all())
                .containsExactlyInAnyOrder(
                        "fact.received.1",
                        "mail-policy.set.1",
                        "message.attempt-failed.1",
                        "message.discarded.1",
                        "message.drafted.1",
                        "message.failed.1",
                        "message.read.1",
                        "message.released.1",
                        "message.sent.1",
                        "person.erasure-told.1",
                        "person.link-told.1",
                        "webhook.changed.1",
                        "webhook.disabled.1",
                        "webhook.registered.1",
                        "webhook.removed.1",
                        "webhook.replayed.1",
                        "webhook.secret-rotated.1");
    }
}
