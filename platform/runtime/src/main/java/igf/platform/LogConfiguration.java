package igf.platform;

import igf.platform.command.AggregateReader;
import igf.platform.command.BulkStreams;
import igf.platform.command.CommandResultStore;
import igf.platform.command.Commands;
import igf.platform.command.aggregate.AggregateDefaults;
import igf.platform.fault.HaltPoint;
import igf.platform.log.EventLog;
import igf.platform.log.EventLogEngine;
import igf.platform.log.LastEvents;
import igf.platform.log.MetaCodec;
import igf.platform.log.follow.RemoteWakeUps;
import igf.platform.log.follow.WakeUps;
import igf.platform.log.stored.EventNames;
import igf.platform.log.stored.LogEpoch;
import igf.platform.log.stored.NamedSerializer;
import igf.platform.log.stored.Revisions;
import igf.platform.log.stored.SnapshotFormat;
import igf.platform.log.stored.StorageFormat;
import igf.platform.messaging.inbox.IgnoredForeignEvent;
import igf.platform.reaction.ReactionConfiguration;
import igf.platform.start.OldestSupportedData;
import igf.platform.trace.Traces;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Creates the event log and configures Axon to use it. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    EventNames eventNames(BeanFactory beans) {
        var packages = new ArrayList<>(AutoConfigurationPackages.get(beans));
        // Only the package of the platform's own events: a scan of the whole platform takes 2 % of a start.
        packages.add(IgnoredForeignEvent.class.getPackageName());
        return EventNames.scan(packages);
    }

    @Bean
    @Primary
    Serializer serializer() {
        return StorageFormat.serializer();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Serializer serializer, EventNames names) {
        return new NamedSerializer(serializer, names);
    }

    @Bean
    EventUpcasterChain upcasters(List<EventUpcaster> upcasters) {
        return new EventUpcasterChain(upcasters);
    }

    /** pgjdbc reports a duplicate key by its SQLSTATE, which Axon's own resolver ignores. */
    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return thrown -> {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                    return true;
                }
            }
            return false;
        };
    }

    @Bean
    WakeUps wakeUps() {
        return new WakeUps();
    }

    @Bean
    static FlywayMigrationStrategy refuseOlderData() {
        return OldestSupportedData.beforeMigration();
    }

    @Bean
    LogEpoch logEpoch(JdbcClient jdbc) {
        HaltPoint.check();
        return new LogEpoch(jdbc);
    }

    /** Joins the caller's transaction. Without one, it holds no connection between statements. */
    @Bean
    EventLogEngine eventLogEngine(
            DataSource source,
            @Qualifier("eventSerializer") Serializer events,
            Revisions revisions,
            EventUpcasterChain upcasters,
            PersistenceExceptionResolver duplicateKeys,
            WakeUps wakeUps,
            LastEvents lastEvents,
            @Value("${igf.writes:2147483647}") int writeLevel,
            LogEpoch logEpoch) {
        return new EventLogEngine(
                new SpringDataSourceConnectionProvider(source),
                events,
                new SnapshotFormat(revisions),
                upcasters,
                duplicateKeys,
                wakeUps,
                lastEvents,
                writeLevel);
    }

    @Bean
    Revisions revisions(@Value("${igf.service}") String service) {
        return Revisions.of(service);
    }

    @Bean
    LastEvents lastEvents() {
        return new LastEvents();
    }

    @Bean
    EventLog eventLog(
            EventLogEngine engine,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters,
            JdbcClient jdbc,
            WakeUps wakeUps,
            Traces traces) {
        return new EventLog(engine, events, upcasters, jdbc, wakeUps, traces);
    }

    /** Receives wake-ups from other replicas. Exists only if there are any. */
    @Bean
    @ConditionalOnProperty("igf.replicas")
    RemoteWakeUps remoteWakeUps(DataSource source, WakeUps wakeUps, @Value("${igf.node}") String node) {
        return new RemoteWakeUps(source, wakeUps, node);
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections, Serializer serializer, ReactionConfiguration.Claimant claimant) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder().setTokenTable("token_entry").build())
                // A claim moves with its lease and never expires. Axon would compare its age with the node's clock.
                .claimTimeout(Duration.ofDays(365_000))
                .nodeId(claimant.name())
                .build();
    }

    @Bean
    CorrelationDataProvider correlationData() {
        return message -> MetaCodec.inherited(message.getMetaData(), message.getIdentifier());
    }

    @Bean
    SnapshotTriggerDefinition snapshots(Snapshotter snapshotter, @Value("${igf.snapshot-every:100}") int every) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, every);
    }

    /**
     * Axon's command bus without a transaction around a command: its only write is the append, which is one statement.
     * To commit more with the events of a command, run the append within a transaction ({@code AppendContext.within},
     * as for outcomes of repeatable requests). That transaction ends before the aggregate's lock is released.
     */
    @Bean
    SimpleCommandBus commandBus(
            org.axonframework.config.Configuration axon, DuplicateCommandHandlerResolver duplicates) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    static AggregateDefaults aggregateDefaults() {
        return new AggregateDefaults();
    }

    @Bean
    BulkStreams streams(EventLog log, Clock clock, CommandResultStore outcomes) {
        return new BulkStreams(log, clock, outcomes);
    }

    @Bean
    CommandResultStore commandResultStore(
            JdbcClient jdbc, PlatformTransactionManager transactions, Serializer serializer, JsonMapper json) {
        return new CommandResultStore(jdbc, new TransactionTemplate(transactions), serializer, json);
    }

    @Bean
    AggregateReader aggregates(org.axonframework.config.Configuration axon) {
        return new AggregateReader(axon);
    }

    @Bean
    Commands commands(
            CommandBus bus,
            CommandGateway gateway,
            AggregateReader aggregates,
            CommandResultStore outcomes,
            Clock clock) {
        bus.registerHandlerInterceptor(outcomes);
        return new Commands(gateway, aggregates, outcomes, clock);
    }
}
