package igf.platform.reaction;

import igf.platform.log.LogSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The reactions' parts. */
@Configuration(proxyBeanMethods = false)
public class ReactionConfiguration {

    @Bean
    ParkedEvents parkedEvents(
            JdbcClient jdbc,
            ConnectionProvider connections,
            TransactionManager transactions,
            PlatformTransactionManager springs,
            @Qualifier("eventSerializer") Serializer events,
            Serializer serializer,
            ObjectProvider<EventProcessingConfiguration> processors) {
        return new ParkedEvents(jdbc, connections, transactions, springs, events, serializer, processors::getObject);
    }

    @Bean
    Reactions reactions(LogSource source, ParkedEvents parked) {
        return new Reactions(source, parked);
    }

    @Bean
    FirstPlaces firstPlaces(
            EventProcessingConfiguration processors,
            TokenStore tokenStore,
            LogSource source,
            TransactionManager transactions) {
        return new FirstPlaces(processors, tokenStore, source, transactions);
    }
}
