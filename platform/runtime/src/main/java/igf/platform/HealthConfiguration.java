package igf.platform;

import com.mongodb.client.MongoDatabase;
import igf.platform.time.TimeLimitedCalls;
import igf.platform.view.Views;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds views, stores and the broker to readiness. Liveness checks none of them, because a restart does not repair a
 * store.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    private static final long TIMEOUT_MILLIS = 500;

    /**
     * Reports out of service while views are built for the first time. An unavailable view store does not count,
     * because commands work without it.
     */
    @Bean
    HealthIndicator viewsHealthIndicator(Views views) {
        return () -> TimeLimitedCalls.call(TIMEOUT_MILLIS, views::isReady).orElse(true)
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("views", "are being built for the first time")
                        .build();
    }

    @Bean
    StoreAccess storesHealthIndicator(
            @Qualifier("renewals") DataSource log,
            PeopleDatabase people,
            MongoDatabase views,
            Environment environment) {
        var stores = new StoreAccess(Map.of(
                "log",
                query(log, "SELECT count(*) FROM (SELECT 1 FROM domain_event LIMIT 1) one"),
                "people",
                query(people.dataSource(), "SELECT count(*) FROM (SELECT 1 FROM holder LIMIT 1) one"),
                "views",
                () -> views.listCollectionNames().iterator().hasNext(),
                "broker",
                new BrokerAccess(environment)));
        // The broker then answers before the web server has started.
        stores.startChecks();
        return stores;
    }

    private static Callable<Integer> query(DataSource source, String sql) {
        var jdbc = JdbcClient.create(source);
        return () -> jdbc.sql(sql).query(Integer.class).single();
    }
}
