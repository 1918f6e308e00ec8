package igf.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import igf.platform.lease.LeaderTaskProvider;
import igf.platform.lease.LeaseMetrics;
import igf.platform.lease.Leases;
import igf.platform.log.EventLog;
import igf.platform.log.stored.LogEpoch;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

    private static final int TIMEOUT_SECONDS = 2;

    @Bean
    Leases leases(
            @Qualifier("renewals") DataSource renewals,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            EventLog log,
            @Value("${igf.node}") String node,
            @Value("${igf.release}") String release,
            List<LeaderTaskProvider> tasks,
            LogEpoch logEpoch,
            ApplicationContext service) {
        return Leases.of(
                JdbcClient.create(renewals),
                jdbc,
                new TransactionTemplate(transactions),
                node,
                release,
                log::canRead,
                tasks,
                logEpoch.timeline(),
                () -> AvailabilityChangeEvent.publish(service, LivenessState.BROKEN));
    }

    /**
     * Creates a separate connection pool, so that renewals wait neither for a free connection nor for a server that
     * does not respond.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("renewals")
    HikariDataSource renewals(DataSource source) throws SQLException {
        var pool = source.unwrap(HikariDataSource.class);
        var config = new HikariConfig();
        config.setPoolName(pool.getPoolName() + "-leases");
        config.setJdbcUrl(pool.getJdbcUrl());
        config.setUsername(pool.getUsername());
        config.setPassword(pool.getPassword());
        config.setConnectionInitSql(pool.getConnectionInitSql());
        pool.getDataSourceProperties().forEach((name, value) -> config.addDataSourceProperty(name.toString(), value));
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TIMEOUT_SECONDS * 1000L);
        // A slow database does not make the start fail, because renewals are retried.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("socketTimeout", TIMEOUT_SECONDS);
        config.addDataSourceProperty("connectTimeout", TIMEOUT_SECONDS);
        return new HikariDataSource(config);
    }

    @Bean
    MeterBinder leaseMetrics(Leases leases) {
        return new LeaseMetrics(leases);
    }

    /**
     * Lists leases that wait for a release that knows a stored name, and leases without an owner. Neither takes this
     * replica out of service.
     */
    @Bean
    HealthIndicator leaseHealthIndicator(Leases leases) {
        return () -> (leases.blocked().isEmpty() ? Health.up() : Health.unknown())
                .withDetail("held", leases.held())
                .withDetail("ownerless", leases.ownerless())
                .withDetail("waitingFor", leases.blocked())
                .build();
    }
}
