package igf.platform;

import igf.platform.audit.AuditChain;
import igf.platform.audit.Auditor;
import igf.platform.log.EventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Creates the audit chain over the event log, and the task that extends and verifies it. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditChain audit(EventLog log, JdbcTemplate jdbc) {
        return new AuditChain(log, jdbc);
    }

    @Bean
    Auditor auditor(
            AuditChain audit,
            @Value("${igf.service}") String service,
            @Value("${igf.audit.every}") Duration every,
            @Value("${igf.audit.verify-every}") Duration verifyEvery) {
        return new Auditor(audit, service, every, verifyEvery);
    }

    @Bean
    MeterBinder auditMeters(AuditChain audit) {
        return registry -> Gauge.builder("igf.audit.broken", audit, chain -> chain.isBroken() ? 1 : 0)
                .description("1 if the last comparison of the log with its chain found a difference")
                .register(registry);
    }
}
