package igf.platform.admin;

import igf.platform.messaging.Inbox;
import igf.platform.messaging.Publisher;
import igf.platform.view.Views;
import java.time.Clock;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The administration's parts. */
@Configuration(proxyBeanMethods = false)
@Import({AdminController.class, AuditController.class, InternalController.class, OperationController.class})
public class AdminConfiguration {

    @Bean
    Operations operations(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new Operations(jdbc, json, clock);
    }

    @Bean
    RebuildOperations rebuildOperations(Views views, JsonMapper json) {
        return new RebuildOperations(views, json);
    }

    @Bean
    DeadLetters deadLetters(
            EventProcessingConfiguration processors,
            Views views,
            RebuildOperations rebuilds,
            Inbox inbox,
            JdbcClient jdbc) {
        return new DeadLetters(processors, views, rebuilds, inbox, jdbc);
    }

    @Bean
    Vitals vitals(Publisher publisher, DeadLetters deadLetters, JdbcClient jdbc) {
        return new Vitals(publisher, deadLetters, jdbc);
    }
}
