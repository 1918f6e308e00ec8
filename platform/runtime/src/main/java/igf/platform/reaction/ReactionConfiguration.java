package igf.platform.reaction;

import igf.platform.lease.LeaderTaskProvider;
import igf.platform.log.EventLog;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

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

    /**
     * The owner name of the tokens that this process claims. It is new for each start, so that an earlier run cannot
     * save a token.
     */
    public record Claimant(String name) {}

    @Bean
    Claimant claimant(@Value("${igf.node}/${random.uuid}") String name) {
        return new Claimant(name);
    }

    @Bean
    Reactions reactions(
            EventLog log,
            ParkedEvents parked,
            JdbcClient jdbc,
            Claimant claimant,
            @Value("${igf.reactions.claim-every}") Duration claimEvery) {
        return new Reactions(log, parked, jdbc, claimant.name(), claimEvery);
    }

    @Bean
    ReactionProgress reactionProgress(ObjectProvider<EventProcessingConfiguration> processors, JdbcClient jdbc) {
        return new ReactionProgress(processors::getObject, jdbc);
    }

    @Bean
    LeaderTaskProvider reactionTasks(EventProcessingConfiguration processors) {
        return () -> processors.eventProcessors().values().stream()
                .filter(Reaction.class::isInstance)
                .map(Reaction.class::cast)
                .toList();
    }

    @Bean
    InitialTokens initialTokens(
            EventProcessingConfiguration processors,
            TokenStore tokenStore,
            EventLog log,
            TransactionManager transactions) {
        return new InitialTokens(processors, tokenStore, log, transactions);
    }
}
