package igf.standalone.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A part of the system and its settings: a service, the gateway or the identity provider.
 *
 * @param name name of its configuration, as {@code proposal-service}
 * @param mainClass its Spring Boot application
 * @param port its port at the loopback address
 * @param excluded prefixes of auto-configurations that would not be on its own class path
 * @param settings its properties
 */
public record Part(String name, String mainClass, int port, List<String> excluded, Map<String, String> settings) {

    static final String MANAGEMENT_PORT = "igf.management.port";

    /** Returns whether the part is a service, not the gateway or the identity provider. */
    public boolean isService() {
        return name.endsWith("-service");
    }

    /** Returns the management port at the loopback address; only services have one. */
    public int managementPort() {
        return Integer.parseInt(settings.getOrDefault(MANAGEMENT_PORT, "0"));
    }

    /** Returns a replica of the service with other ports and another node name. */
    public Part replica(int otherPort, int otherManagementPort, String node) {
        Map<String, String> replicaSettings = new HashMap<>(settings);
        replicaSettings.put(MANAGEMENT_PORT, Integer.toString(otherManagementPort));
        replicaSettings.put("igf.node", node);
        replicaSettings.put("igf.replicas", "true");
        // Distinguishes the replicas in PostgreSQL's list of sessions.
        replicaSettings.put("spring.datasource.hikari.data-source-properties.ApplicationName", node);
        return new Part(name, mainClass, otherPort, excluded, replicaSettings);
    }

    /** Starts the part, and returns when it accepts requests. */
    public ConfigurableApplicationContext start() throws Exception {
        return CurrentPart.run(name, () -> {
            Class<?> main = Class.forName(mainClass);
            SpringApplication application = new SpringApplication(main);
            application.setMainApplicationClass(main);
            application.setRegisterShutdownHook(false);
            application.setBannerMode(Banner.Mode.OFF);
            return application.run(arguments());
        });
    }

    /** Returns the settings as arguments, because all parts would share system properties. */
    String[] arguments() {
        return Stream.concat(
                        Stream.of(
                                "--spring.config.name=" + name,
                                "--spring.application.name=" + name,
                                "--server.address=127.0.0.1",
                                "--server.port=" + port,
                                // Clients of the live feed would otherwise delay the shutdown by half a minute.
                                "--spring.lifecycle.timeout-per-shutdown-phase=5s",
                                // Static meters belong to the JVM, not to a service.
                                "--management.metrics.use-global-registry=false",
                                "--" + ExcludeByPrefix.PROPERTY + "=" + String.join(",", excluded)),
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }
}
