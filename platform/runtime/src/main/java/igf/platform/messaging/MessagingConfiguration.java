package igf.platform.messaging;

import igf.platform.lease.FormerReplicas;
import igf.platform.log.EventLog;
import igf.platform.log.stored.EventNames;
import igf.platform.log.stored.LogEpoch;
import igf.platform.messaging.inbox.Inbox;
import igf.platform.messaging.inbox.InboxLag;
import igf.platform.messaging.inbox.ReceivedWrites;
import igf.platform.messaging.inbox.ReplayAfterRestore;
import igf.platform.messaging.outbox.EventSender;
import igf.platform.messaging.outbox.Publisher;
import igf.platform.reaction.ReactionProgress;
import igf.platform.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.SubscribableChannel;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Creates publisher and inbox on Spring Cloud Stream. A service provides the two translators. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {

    @Bean
    static DisableEndpointAnnotations disableEndpointAnnotations() {
        return new DisableEndpointAnnotations();
    }

    @Bean
    static AsyncBindings asyncBindings() {
        return new AsyncBindings();
    }

    @Bean
    DisableBinderLagGauge disableBinderLagGauge() {
        return new DisableBinderLagGauge();
    }

    @Bean
    EventSender sender(@Qualifier(EventSender.BINDING) ObjectProvider<MessageChannel> binding, MeterRegistry meters) {
        return new EventSender(binding, meters);
    }

    @Bean
    Publisher publisher(
            EventLog log,
            Optional<PublicTranslator> translator,
            EventSender sender,
            JdbcClient jdbc,
            JsonMapper json,
            LogEpoch logEpoch,
            @Value("${igf.forum}") String forum,
            @Value("${igf.service}") String service) {
        return new Publisher(
                log,
                translator.orElse(recorded -> List.of()),
                sender,
                jdbc,
                json,
                "/forums/" + forum + "/" + service,
                logEpoch.epoch().toString());
    }

    @Bean
    Inbox inboxOfForeignEvents(
            EventLog log,
            Optional<ForeignTranslator> translator,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        return new Inbox(
                log,
                translator.orElseGet(NoForeignEvents::new),
                jdbc,
                new TransactionTemplate(transactions),
                json,
                clock,
                meters);
    }

    @Bean
    LastPublicEvent lastPublicEvent(Optional<PublicTranslator> translator, JdbcClient jdbc) {
        return new LastPublicEvent(translator.orElse(recorded -> List.of()), new FormerReplicas(jdbc));
    }

    @Bean
    ReceivedWrites receivedWrites(
            JdbcClient jdbc,
            EventNames names,
            ReactionProgress reactions,
            @Value("${igf.forum}") String forum,
            @Value("${igf.awaits}") Set<String> awaits) {
        return new ReceivedWrites("/forums/" + forum + "/", awaits, jdbc, names, reactions);
    }

    /** Returns the function that Spring Cloud Stream binds to the topics of other services. */
    @Bean
    Consumer<Message<List<byte[]>>> inbox(Inbox inbox, Traces traces) {
        return message -> {
            var startedAt = Instant.now();
            var messages = receivedMessages(message);
            try {
                inbox.receive(messages);
            } catch (Error e) {
                // After an Error, the container would stop and leave its partitions unassigned. After an exception, it
                // delivers the batch again.
                throw new IllegalStateException("a batch could not be stored", e);
            }
            if (traces.areEnabled()) {
                traces.addFinishedSpans(
                        "inbox",
                        startedAt,
                        messages.stream()
                                .map(arrival -> CloudEvent.textOrNull(arrival.headers(), "ce_correlationid"))
                                .filter(Objects::nonNull)
                                .toList());
            }
        };
    }

    private static List<Inbox.ReceivedMessage> receivedMessages(Message<List<byte[]>> message) {
        var headers = (List<?>) message.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS);
        var topics = (List<?>) message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC);
        var messages = new ArrayList<Inbox.ReceivedMessage>();
        for (int i = 0; i < message.getPayload().size(); i++) {
            @SuppressWarnings("unchecked")
            var messageHeaders = headers == null ? Map.<String, Object>of() : (Map<String, Object>) headers.get(i);
            messages.add(new Inbox.ReceivedMessage(
                    topics == null ? "" : String.valueOf(topics.get(i)),
                    messageHeaders,
                    message.getPayload().get(i)));
        }
        return messages;
    }

    /** Sends and receives only CloudEvents attributes and the content type, as plain UTF-8. */
    @Bean
    SimpleKafkaHeaderMapper cloudEventHeaders() {
        var mapper = new SimpleKafkaHeaderMapper("ce_*", "content-type");
        mapper.setMapAllStringsOut(true);
        return mapper;
    }

    /** Redelivers a batch until it is stored, even while the database is unavailable. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> redeliverUntilStored(InboxLag lag) {
        return (container, destination, group) -> {
            container.setCommonErrorHandler(
                    new DefaultErrorHandler(new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS)));
            lag.watch(container);
        };
    }

    @Bean
    InboxLag inboxLag() {
        return new InboxLag();
    }

    @Bean
    ReplayAfterRestore replayAfterRestore(JdbcClient jdbc, LogEpoch logEpoch) {
        return new ReplayAfterRestore(jdbc, logEpoch.epoch().toString());
    }

    @Bean
    MessageChannel publisherAcknowledgements() {
        var channel = new DirectChannel();
        channel.subscribe(EventSender::onAcknowledged);
        return channel;
    }

    @Bean
    PublisherFailures publisherFailures(@Qualifier("errorChannel") SubscribableChannel errors) {
        errors.subscribe(EventSender::onFailed);
        return new PublisherFailures();
    }

    /** A bean that exists when the error channel has its subscriber. */
    record PublisherFailures() {}

    /** The translator of a service that reads no events of other services. */
    private record NoForeignEvents() implements ForeignTranslator {

        @Override
        public boolean reads(String type) {
            return false;
        }

        @Override
        public boolean ignores(String type) {
            return false;
        }

        @Override
        public Optional<Object> translate(CloudEvent event) {
            return Optional.empty();
        }
    }
}
