package igf.platform.trace;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the traces of a service or of the gateway. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

    /** Runs after the filter that sets the request id, and before all others. */
    private static final int AFTER_REQUEST_ID = -115;

    @Bean(destroyMethod = "close")
    Traces traces(
            @Value("${igf.traces.to:}") String collector,
            @Value("${igf.traces.share:1}") double share,
            @Value("${spring.application.name}") String service) {
        return collector.isBlank() ? Traces.disabled() : Traces.exportingTo(collector, service, share);
    }

    @Bean
    @ConditionalOnExpression("'${igf.traces.to:}' != ''")
    FilterRegistrationBean<TraceFilter> tracedRequests(Traces traces, @Value("${igf.traces.edge:false}") boolean edge) {
        var registration = new FilterRegistrationBean<>(new TraceFilter(traces, edge));
        registration.addUrlPatterns("/*");
        registration.setOrder(AFTER_REQUEST_ID);
        return registration;
    }
}
