package igf.platform.admin;

import igf.platform.lease.Leases;
import igf.platform.messaging.inbox.Inbox;
import igf.platform.messaging.outbox.Publisher;
import igf.platform.reaction.ParkedEvents;
import igf.platform.view.Views;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@Import({
    AdminController.class,
    AuditController.class,
    BrowserSessionController.class,
    InternalController.class,
    OperationController.class
})
public class AdminConfiguration {

    @Bean
    Operations operations(JdbcClient jdbc, JsonMapper json, Clock clock, ObjectProvider<Leases> leases) {
        return new Operations(jdbc, json, clock, () -> leases.getObject().processRun());
    }

    @Bean
    RebuildOperations rebuildOperations(Views views, JsonMapper json) {
        return new RebuildOperations(views, json);
    }

    @Bean
    DeadLetters deadLetters(ParkedEvents parked, Views views, RebuildOperations rebuilds, Inbox inbox) {
        return new DeadLetters(parked, views, rebuilds, inbox);
    }

    @Bean
    ServiceMetrics serviceMetrics(Publisher publisher, DeadLetters deadLetters, JdbcClient jdbc) {
        return new ServiceMetrics(publisher, deadLetters, jdbc);
    }
}
