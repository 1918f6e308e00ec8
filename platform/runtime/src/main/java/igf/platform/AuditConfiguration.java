package igf.platform;

import igf.platform.audit.Audit;
import igf.platform.audit.Auditor;
import igf.platform.log.EventLog;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hash chain over the log. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Audit audit(EventLog log, JdbcTemplate jdbc) {
        return new Audit(log, jdbc);
    }

    @Bean
    Auditor auditor(Audit audit, @Value("${igf.service}") String service, @Value("${igf.audit.every}") Duration every) {
        return new Auditor(audit, service, every);
    }
}
