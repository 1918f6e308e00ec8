package igf.standalone.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service and what it is told.
 *
 * @param name its configuration's name, as {@code proposal-service}
 * @param mainClass its Spring Boot application
 * @param port where it listens, at the loopback address
 * @param excluded prefixes of auto-configurations that it would not have on a class path of its own
 * @param settings its properties
 */
public record Part(String name, String mainClass, int port, List<String> excluded, Map<String, String> settings) {

    static final String MANAGEMENT_PORT = "igf.management.port";

    /** Whether it is one of the services, rather than what stands in front of them. */
    public boolean isService() {
        return name.endsWith("-service");
    }

    /** Where a service tells how it is, at the loopback address; what is none has no such port. */
    public int managementPort() {
        return Integer.parseInt(settings.getOrDefault(MANAGEMENT_PORT, "0"));
    }

    /** The same service as one of several, at ports of its own; what it claims it claims as a node of this name. */
    public Part replica(int otherPort, int otherManagementPort, String node) {
        Map<String, String> own = new HashMap<>(settings);
        own.put(MANAGEMENT_PORT, Integer.toString(otherManagementPort));
        own.put("igf.node", node);
        own.put("igf.replicas", "true");
        // PostgreSQL's own list of sessions tells one from the other.
        own.put("spring.datasource.hikari.data-source-properties.ApplicationName", node);
        return new Part(name, mainClass, otherPort, excluded, own);
    }

    /** Starts it; returns when it takes requests. */
    public ConfigurableApplicationContext start() throws Exception {
        return CurrentPart.in(name, () -> {
            Class<?> main = Class.forName(mainClass);
            SpringApplication application = new SpringApplication(main);
            application.setMainApplicationClass(main);
            application.setRegisterShutdownHook(false);
            application.setBannerMode(Banner.Mode.OFF);
            return application.run(arguments());
        });
    }

    /** Arguments, never system properties: those would be everybody's. */
    String[] arguments() {
        return Stream.concat(
                        Stream.of(
                                "--spring.config.name=" + name,
                                "--spring.application.name=" + name,
                                "--server.address=127.0.0.1",
                                "--server.port=" + port,
                                // Followers of the live feed would hold up the end for half a minute.
                                "--spring.lifecycle.timeout-per-shutdown-phase=5s",
                                // Meters registered statically are the JVM's, not a service's.
                                "--management.metrics.use-global-registry=false",
                                "--" + ExcludeByPrefix.PROPERTY + "=" + String.join(",", excluded)),
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }
}
