package igf.bench.world;

import igf.platform.embedded.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The settings of each application, and the auto-configuration of the common class path that it excludes. */
final class Applications {

    private static final String MAIL = "org.springframework.boot.mail.";
    private static final List<String> PAGES_AND_ROUTES = List.of(
            "org.springframework.cloud.gateway.",
            "org.springframework.boot.security.",
            "org.springframework.boot.thymeleaf.",
            MAIL);
    private static final List<String> LOG_AND_STORES = List.of(
            "org.axonframework.",
            "org.springframework.cloud.stream.",
            "org.springframework.cloud.function.",
            "org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.integration.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.mongodb.",
            MAIL,
            "org.springdoc.");
    private static final List<String> DATABASE =
            List.of("org.springframework.boot.jdbc.", "org.springframework.boot.transaction.");
    /** Used by neither the gateway nor a plain web application. */
    private static final List<String> ACTUATOR = List.of(
            "org.springframework.boot.actuate.",
            "org.springframework.boot.micrometer.",
            "org.springframework.boot.health.");

    private static final List<String> VALIDATION = List.of("org.springframework.boot.validation.");

    private final Servers servers;

    Applications(Servers servers) {
        this.servers = servers;
    }

    /** An application: the name of its configuration, its main class, excluded auto-configurations, and settings. */
    record Spec(String name, String mainClass, List<String> excluded, Map<String, String> settings) {}

    /** @param name name of its configuration and of its databases */
    Spec guestbook(String name) {
        var settings = new HashMap<>(tokenSettings());
        settings.putAll(database("spring.datasource", servers.database(name.replace('-', '_'))));
        settings.putAll(database("igf.people", servers.database("people")));
        settings.put("igf.people.master-key", servers.masterKey());
        settings.put("igf.insecure-allowed", "guessable-master-key");
        settings.put("igf.mongo.uri", servers.mongoUri());
        settings.put("igf.mongo.database", name);
        settings.put("igf.kafka.brokers", servers.brokers());
        settings.put("igf.gateway-url", "https://gateway.example.org");
        return new Spec(name, "igf.bench.guestbook.GuestbookApplication", PAGES_AND_ROUTES, settings);
    }

    /**
     * Returns one of the real services.
     *
     * @param name short name, as in its package
     */
    Spec service(String name) throws IOException {
        var spec = guestbook(name + "-service");
        var capitalized = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        var settings = new HashMap<>(spec.settings());
        var excluded = new ArrayList<>(spec.excluded());
        if (name.equals("notification")) {
            excluded.remove(MAIL);
            settings.put("igf.messages.from", "workshops@bench.example.org");
            settings.put("spring.mail.port", Integer.toString(servers.smtpPort()));
        }
        return new Spec(spec.name(), "igf." + name + "." + capitalized + "ServiceApplication", excluded, settings);
    }

    Spec plain() {
        var settings = new HashMap<>(tokenSettings());
        settings.putAll(database("spring.datasource", servers.database("plain")));
        return new Spec(
                "plain",
                "igf.bench.plain.PlainApplication",
                all(PAGES_AND_ROUTES, LOG_AND_STORES, ACTUATOR, VALIDATION),
                settings);
    }

    Spec bare() {
        return new Spec(
                "bare",
                "igf.bench.bare.BareApplication",
                all(PAGES_AND_ROUTES, LOG_AND_STORES, DATABASE, ACTUATOR, VALIDATION),
                Map.of());
    }

    /** Returns the gateway with routes to the measured services and without a rate limit. */
    Spec gateway(int guestbook, int bare) {
        var routes = "spring.cloud.gateway.server.webmvc.routes";
        return gateway(Map.of(
                routes + "[0].id", "guestbook",
                routes + "[0].uri", "http://127.0.0.1:" + guestbook,
                routes + "[0].predicates[0]", "Path=/api/v1/guestbooks/**",
                routes + "[1].id", "bare",
                routes + "[1].uri", "http://127.0.0.1:" + bare,
                routes + "[1].predicates[0]", "Path=/api/v1/hello/**"));
    }

    /** Returns the gateway with the pages of two services and without a rate limit. */
    Spec pages(int proposal, int scheduling) {
        return gateway(Map.of(
                "igf.services.proposal", "http://127.0.0.1:" + proposal,
                "igf.services.scheduling", "http://127.0.0.1:" + scheduling));
    }

    private Spec gateway(Map<String, String> services) {
        var settings = new HashMap<>(tokenSettings());
        settings.putAll(services);
        settings.put("igf.console.secret", "of the measurement alone");
        settings.put("igf.gateway.limit.per-second", "1000000");
        settings.put("igf.gateway.limit.burst", "1000000");
        return new Spec("gateway", "igf.gateway.GatewayApplication", all(LOG_AND_STORES, DATABASE, ACTUATOR), settings);
    }

    private Map<String, String> tokenSettings() {
        return Map.of(
                "igf.issuer-uri", Issuer.NAME, "igf.jwks-uri", servers.issuer().keysUri());
    }

    private static Map<String, String> database(String prefix, Database database) {
        return Map.of(
                prefix + ".url", database.url(),
                prefix + ".username", database.user(),
                prefix + ".password", database.password());
    }

    @SafeVarargs
    private static List<String> all(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).distinct().toList();
    }
}
