package igf.platform;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import igf.platform.log.EventLog;
import igf.platform.log.stored.LogEpoch;
import igf.platform.log.stored.Revisions;
import igf.platform.time.TimeLimitedCalls;
import igf.platform.view.View;
import igf.platform.view.Views;
import igf.platform.view.generation.RebuildRequests;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configures the read models and their MongoDB client. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    private static final long TIMEOUT_MILLIS = 500;

    /**
     * Creates the MongoDB client, with timeouts for a server that accepts connections but does not respond. Options in
     * the connection string take precedence.
     */
    @Bean(destroyMethod = "close")
    MongoClient mongo(@Value("${igf.mongo.uri}") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(c -> c.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        s -> s.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS))
                .applyToServerSettings(s -> s.heartbeatFrequency(2, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(p -> p.maxWaitTime(2, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                // After a failed write, a view checks what is stored. A retry by the driver would hide the failure.
                .retryWrites(false)
                .build());
    }

    /**
     * Opens the database of the views. Acknowledged writes survive a crash and a failover, and reads return only such
     * writes.
     */
    @Bean
    MongoDatabase viewDatabase(MongoClient mongo, @Value("${igf.mongo.database}") String name) {
        return mongo.getDatabase(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Bean
    RebuildRequests rebuildRequests(JdbcClient jdbc) {
        return new RebuildRequests(jdbc);
    }

    @Bean
    Views views(
            List<View> views,
            EventLog log,
            MongoDatabase viewDatabase,
            LogEpoch logEpoch,
            RebuildRequests requests,
            Revisions revisions) {
        return new Views(views, revisions, log, viewDatabase, logEpoch.epoch().toString(), requests);
    }

    @Bean
    MeterBinder viewLag(Views views, List<View> all) {
        return new ViewLag(
                () -> {
                    // If the store does not respond, the positions of other replicas are the last known ones.
                    TimeLimitedCalls.call(TIMEOUT_MILLIS, () -> {
                        views.refresh();
                        return true;
                    });
                    return views.lags();
                },
                views::lagSeconds,
                all.stream().map(View::name).toList());
    }

    @Bean
    MeterBinder viewLosses(Views views, List<View> all) {
        return registry -> all.forEach(view -> FunctionCounter.builder(
                        "igf.view.losses", views, source -> source.losses().getOrDefault(view.name(), 0L))
                .tag("view", view.name())
                .description("Times that the store of the view lost writes that it had acknowledged")
                .register(registry));
    }
}
