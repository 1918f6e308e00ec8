package igf.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import igf.contracts.Contracts;
import igf.notification.feed.Origin;
import igf.notification.message.MailContext;
import igf.notification.message.MessageEvent;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a message is published as its schema says, also for a mail of no edition, such as a sign-in link. */
class PublishedMessagesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationTranslators translators = new NotificationTranslators();

    @ParameterizedTest
    @ValueSource(strings = {"igf-2026", ""})
    void theOutcomeOfAMessageIsValidBySchemaOnKafkaAndInTheFeed(String edition) {
        var id = new UUID(7, 1);
        var mail = new MailContext(edition, "igf.proof.asked.v1", "cause", id, null, null, null, new UUID(7, 2));
        published(new MessageEvent.Sent(id, mail, 0));
        published(new MessageEvent.Failed(id, mail, "SMTP_550", 3, 0));
    }

    private void published(MessageEvent event) {
        var meta = new Meta(Actor.system("test"), Instant.parse("2026-10-10T09:00:00Z"), "c", null);
        var recorded = new RecordedEvent<>(1, "id", "s", 0, event, meta);
        var outgoing = translators.translate(recorded).getFirst();
        valid(outgoing.type(), JSON.valueToTree(outgoing.data()));
        var shown = new ContractEventTypes(translators, new Origin("/forums/igf/notification", "epoch"))
                .toPublicEvent(recorded)
                .orElseThrow();
        valid(shown.type(), JSON.valueToTree(shown.data()));
    }

    private static void valid(String type, JsonNode data) {
        var schema = Contracts.find(type).orElseThrow().schemaResource();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JSON.readTree(Contracts.class.getResourceAsStream(schema)))
                        .validate(data, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("%s %s", type, data)
                .isEmpty();
    }
}
