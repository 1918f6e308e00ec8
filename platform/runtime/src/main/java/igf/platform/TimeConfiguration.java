package igf.platform;

import igf.platform.time.DeadlineHandler;
import igf.platform.time.Deadlines;
import igf.platform.time.InstanceClock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock, and the deadlines that use it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(JdbcClient jdbc, @Value("${igf.demo}") boolean demo, @Value("${igf.issuer-uri}") String issuer) {
        if (demo && issuer.startsWith("https:")) {
            throw new IllegalStateException("igf.demo=true lets callers set the clock, so it is not for " + issuer
                    + ". Remove IGF_DEMO if the identity provider is your own.");
        }
        return new InstanceClock(jdbc, demo);
    }

    @Bean
    Deadlines deadlines(
            JdbcClient jdbc, Clock clock, List<DeadlineHandler> handlers, List<DeadlineHandler.Group> groups) {
        var all = new ArrayList<>(handlers);
        groups.forEach(group -> all.addAll(group.handlers()));
        return new Deadlines(jdbc, clock, all);
    }
}
