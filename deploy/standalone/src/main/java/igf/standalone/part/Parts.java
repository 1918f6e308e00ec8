package igf.standalone.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Creates the parts in the order of their start, with their settings. */
public final class Parts {
    private static final String ALLOW_PRIVATE = "igf.webhooks.allow-private";
    private static final String HOLD_AFTER_RESTORE = "igf.messages.hold-after-restore";
    private static final String ISSUER = "igf.issuer-uri";
    private static final String JWKS_URI = "igf.jwks-uri";
    private static final String IDENTITY = "identity";
    private static final String GATEWAY = "gateway";

    /** Short names of the services, as in names of databases and packages. */
    public static final List<String> SERVICES = List.of("proposal", "scheduling", "participation", "notification");

    /** Excluded for services, which authenticate with their own filter. */
    private static final List<String> SECURITY = List.of("org.springframework.boot.security.");

    private static final List<String> AUTHORIZATION_SERVER =
            List.of("org.springframework.boot.security.oauth2.server.authorization.");

    private static final List<String> PAGES_AND_ROUTES = List.of(
            "org.springframework.cloud.gateway.",
            "org.springframework.boot.security.oauth2.client.",
            "org.springframework.boot.thymeleaf.");
    private static final List<String> MAIL = List.of("org.springframework.boot.mail.");
    /** Excluded for the gateway, where Spring Cloud Function would route every unknown path to a function. */
    private static final List<String> ROUTES_TO_FUNCTIONS =
            List.of("org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration");

    /** Health and metrics, which only services use. They would observe each request in several places. */
    private static final List<String> ACTUATOR = List.of(
            "org.springframework.boot.actuate.",
            "org.springframework.boot.micrometer.",
            "org.springframework.boot.health.");

    private static final List<String> LOG_AND_STORES = List.of(
            // The full name, because classes that gateway and services share (traces) have the same prefix.
            "igf.platform.AxonAutoConfigurationOrder",
            "org.axonframework.",
            "org.springframework.cloud.stream.",
            "org.springframework.cloud.function.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.transaction.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.mongodb.",
            "org.springframework.boot.mail.",
            "org.springdoc.");

    private final ServiceEnvironment environment;
    private final ToIntFunction<String> ports;

    /**
     * @param environment servers and addresses
     * @param ports returns the internal port for a part's name
     */
    public Parts(ServiceEnvironment environment, ToIntFunction<String> ports) {
        this.environment = environment;
        this.ports = ports;
    }

    /** Returns all parts; parts that others depend on come first. */
    public List<Part> inOrder() {
        return List.of(
                identity(),
                service("proposal", "igf.proposal.ProposalServiceApplication", MAIL, Map.of()),
                service("scheduling", "igf.scheduling.SchedulingServiceApplication", MAIL, Map.of()),
                service("participation", "igf.participation.ParticipationServiceApplication", MAIL, Map.of()),
                service(
                        "notification",
                        "igf.notification.NotificationServiceApplication",
                        List.of(),
                        Map.of(
                                "spring.mail.host",
                                "127.0.0.1",
                                // Tools that receive webhooks usually run on the same machine.
                                ALLOW_PRIVATE,
                                System.getProperty(ALLOW_PRIVATE, "true"),
                                HOLD_AFTER_RESTORE,
                                System.getProperty(HOLD_AFTER_RESTORE, "true"),
                                // The mailbox is part of this system, so it empties mails that name an erased person.
                                "igf.messages.tell-holders",
                                "true",
                                "spring.mail.port",
                                Integer.toString(environment.smtpPort()))),
                gateway());
    }

    private Part identity() {
        return new Part(
                IDENTITY,
                "igf.identity.IdentityApplication",
                port(IDENTITY),
                join(PAGES_AND_ROUTES, LOG_AND_STORES, ACTUATOR),
                merge(
                        common(),
                        Map.of(
                                "igf.identity.keys-dir",
                                environment.identityKeys().toString())));
    }

    private Part service(String name, String mainClass, List<String> excluded, Map<String, String> own) {
        Map<String, String> settings = merge(common(), own);
        var log = environment.logs().apply("igf_" + name);
        settings.put("spring.datasource.url", log.service().url());
        settings.put("spring.datasource.username", log.service().user());
        settings.put("spring.datasource.password", log.service().password());
        settings.put("spring.flyway.user", log.owner().user());
        settings.put("spring.flyway.password", log.owner().password());
        var people = environment.databases().apply("igf_people");
        settings.put("igf.people.url", people.url());
        settings.put("igf.people.username", people.user());
        settings.put("igf.people.password", people.password());
        settings.put("igf.people.master-key", environment.masterKey());
        settings.put("igf.mongo.uri", environment.mongoUri());
        settings.put("igf.mongo.database", "igf_" + name);
        settings.put("igf.kafka.brokers", environment.brokers());
        settings.put(Part.MANAGEMENT_PORT, Integer.toString(port(managementPortName(name))));
        return new Part(
                name + "-service",
                mainClass,
                port(name + "-service"),
                join(SECURITY, PAGES_AND_ROUTES, excluded),
                settings);
    }

    private Part gateway() {
        Map<String, String> settings = common();
        settings.put("igf.services.identity", urlOf(IDENTITY));
        SERVICES.forEach(service -> {
            settings.put("igf.services." + service, urlOf(service + "-service"));
            settings.put("igf.services.management." + service, urlOf(managementPortName(service)));
        });
        settings.put("igf.mailbox-url", environment.mailboxUrl());
        settings.put("igf.gateway.outward-uri", environment.outwardUrl());
        return new Part(
                GATEWAY,
                "igf.gateway.GatewayApplication",
                environment.outwardPort(),
                join(AUTHORIZATION_SERVER, ROUTES_TO_FUNCTIONS, LOG_AND_STORES, ACTUATOR),
                settings);
    }

    /**
     * Returns the settings of all parts. The OpenID provider is the demo's own, unless a system property names another
     * one ({@code ./igf keycloak}).
     */
    private Map<String, String> common() {
        return merge(
                Map.of(
                        "igf.demo",
                        "true",
                        "igf.forum",
                        "igf",
                        "igf.gateway-url",
                        environment.outwardUrl(),
                        ISSUER,
                        System.getProperty(ISSUER, environment.outwardUrl()),
                        JWKS_URI,
                        System.getProperty(JWKS_URI, urlOf(IDENTITY) + "/oauth2/jwks")),
                Map.of());
    }

    /**
     * Returns the name of a service's management port.
     *
     * @param service short name of the service
     */
    public static String managementPortName(String service) {
        return service + "-service.management";
    }

    private int port(String part) {
        return ports.applyAsInt(part);
    }

    private String urlOf(String part) {
        return "http://127.0.0.1:" + port(part);
    }

    private static Map<String, String> merge(Map<String, String> base, Map<String, String> overrides) {
        Map<String, String> all = new HashMap<>(base);
        all.putAll(overrides);
        return all;
    }

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        return List.of(lists).stream().flatMap(List::stream).distinct().toList();
    }
}
