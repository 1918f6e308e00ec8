package igf.platform.management;

import java.net.InetAddress;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Opens the management port and restricts management paths to it. See docs/adr/0128. */
@Configuration(proxyBeanMethods = false)
public class ManagementConfiguration {

    /** Runs after the filter for the request id, which errors contain, and before authentication. */
    private static final int AFTER_REQUEST_ID = -115;

    @Bean
    ManagementPort managementPort(
            @Value("${igf.management.address}") InetAddress address, @Value("${igf.management.port}") int port) {
        return new ManagementPort(address, port);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> managementConnector(ManagementPort port) {
        return port::addTo;
    }

    @Bean
    FilterRegistrationBean<ManagementFilter> managementFilter(
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        var registration = new FilterRegistrationBean<>(new ManagementFilter(failures));
        registration.setOrder(AFTER_REQUEST_ID);
        return registration;
    }

    @Bean
    HealthIndicator servicePortHealthIndicator(ServerProperties server, WebServerApplicationContext service) {
        var address = Objects.requireNonNullElse(server.getAddress(), InetAddress.getLoopbackAddress());
        return new ServicePort(
                address,
                () -> Objects.requireNonNull(service.getWebServer(), "the service's web server has started")
                        .getPort());
    }
}
