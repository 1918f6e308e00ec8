package igf.platform.messaging;

import igf.platform.lease.Leases;
import igf.platform.log.EventLog;
import igf.platform.log.stored.LogEpoch;
import igf.platform.messaging.outbox.EventSender;
import igf.platform.messaging.outbox.Publisher;
import igf.platform.testing.RunningService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.MessageChannel;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A replica that only publishes, to the test's wire, on the log of a service whose own duties are stopped. */
public final class PublishingReplica implements AutoCloseable {

    private final Wire wire;
    private final Publisher publisher;
    private final Leases leases;

    public PublishingReplica(RunningService service, String name, Wire wire, PublicTranslator translator) {
        this.wire = wire;
        var jdbc = service.bean(JdbcClient.class);
        publisher = new Publisher(
                service.bean(EventLog.class),
                translator,
                new EventSender(provider(wire), new SimpleMeterRegistry()),
                jdbc,
                service.bean(JsonMapper.class),
                "/forums/igf/sample",
                "00000000-0000-0000-0000-000000000001");
        leases = Leases.of(
                jdbc,
                jdbc,
                new TransactionTemplate(service.bean(PlatformTransactionManager.class)),
                name,
                "1",
                stored -> true,
                List.of(publisher),
                service.bean(LogEpoch.class).timeline(),
                () -> {});
        leases.start();
    }

    private static ObjectProvider<MessageChannel> provider(MessageChannel channel) {
        return new ObjectProvider<>() {
            @Override
            public MessageChannel getObject() {
                return channel;
            }
        };
    }

    public Publisher publisher() {
        return publisher;
    }

    public Leases leases() {
        return leases;
    }

    public List<Wire.Sent> sent() {
        return wire.sent();
    }

    @Override
    public void close() {
        wire.acknowledge();
        leases.stop();
    }
}
