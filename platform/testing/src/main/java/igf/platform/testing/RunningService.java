package igf.platform.testing;

import igf.platform.management.ManagementPort;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A running service on a free port, with its own databases in the shared servers. */
public final class RunningService implements AutoCloseable {

    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final ConfigurableApplicationContext context;
    private final OtherServices otherServices;
    private final String base;
    private final SingleConnectionDataSource people;
    private final InternalIds internalIds;
    private final AtomicReference<String> newestToken = new AtomicReference<>("");

    private RunningService(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        this.people = new SingleConnectionDataSource(
                settings.getRequiredProperty("igf.people.url"),
                settings.getRequiredProperty("igf.people.username"),
                settings.getRequiredProperty("igf.people.password"),
                true);
        this.internalIds = new InternalIds(JdbcClient.create(people), context.getBean(JdbcClient.class));
        this.context = context;
        this.otherServices = new OtherServices(context.getEnvironment().getRequiredProperty("igf.kafka.brokers"));
        var server = ((WebServerApplicationContext) context).getWebServer();
        this.base = "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    /**
     * @param config the service's {@code spring.config.name}
     * @param name name of its databases, which tests with the same name share
     * @param overrides settings that replace the defaults of tests
     */
    public static RunningService start(
            Class<?> application, String config, String name, Map<String, String> overrides) {
        var id = name.toLowerCase(Locale.ROOT).replace('-', '_');
        var infrastructure = Infrastructure.get();
        var log = infrastructure.log("test_" + id);
        var own = log.service();
        var people = infrastructure.database("test_people");
        var settings = new HashMap<String, String>();
        settings.put("spring.config.name", config);
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("igf.management.port", "0");
        settings.put("spring.datasource.url", own.url());
        settings.put("spring.datasource.username", own.user());
        settings.put("spring.datasource.password", own.password());
        settings.put("spring.flyway.user", log.owner().user());
        settings.put("spring.flyway.password", log.owner().password());
        settings.put("igf.people.url", people.url());
        settings.put("igf.people.username", people.user());
        settings.put("igf.people.password", people.password());
        settings.put("igf.people.master-key", MASTER_KEY);
        settings.put("igf.mongo.uri", infrastructure.mongoUri());
        settings.put("igf.mongo.database", "test_" + id);
        settings.put("igf.kafka.brokers", infrastructure.brokers());
        settings.put("igf.issuer-uri", TestIssuer.ISSUER);
        settings.put("igf.jwks-uri", infrastructure.issuer().keysUri());
        settings.put("spring.cloud.stream.bindings.inbox-in-0.group", "test_" + id);
        // The consumer of an inbox's second topic joins its group only after the next heartbeat of the first.
        settings.put("spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms", "200");
        settings.put("igf.gateway-url", "http://gateway.test");
        settings.put("igf.demo", "true");
        settings.putAll(overrides);
        var springApplication = new SpringApplication(application);
        springApplication.setRegisterShutdownHook(true);
        return new RunningService(springApplication.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
    }

    public static RunningService start(Class<?> application, String config) {
        return start(application, config, config, Map.of());
    }

    /** Returns a caller with a token. SECRETARIAT also has the scope admin, as in the demo. */
    public Http as(String subject, String... roles) {
        var scopes = List.of(roles).contains("SECRETARIAT") ? "admin" : "";
        return new Http(
                base,
                newestToken,
                internalIds::requireNoneIn,
                Infrastructure.get().issuer().token(subject, List.of(roles), scopes));
    }

    /** Returns a program with scopes, separated by spaces. */
    public Http tool(String subject, String scopes) {
        return new Http(
                base,
                newestToken,
                internalIds::requireNoneIn,
                Infrastructure.get().issuer().token(subject, List.of(), scopes));
    }

    public Http anonymous() {
        return new Http(base, newestToken, internalIds::requireNoneIn, null);
    }

    /** Returns a caller of the management port. */
    public Http management() {
        var port = bean(ManagementPort.class).number();
        return new Http("http://127.0.0.1:" + port, newestToken, internalIds::requireNoneIn, null);
    }

    /**
     * Runs work at another time of the service's clock. Deadlines that are due at that time fire first. Afterwards,
     * recorded times in the log are not in order, so do not use it if tests of the same service read the past.
     */
    public void atTime(Instant time, Runnable work) {
        setClock(time);
        try {
            work.run();
        } finally {
            setClock(Instant.now());
        }
    }

    private void setClock(Instant now) {
        management().put("/internal/demo/clock", Map.of("now", now.toString())).expect(200);
    }

    public Http withToken(String bearer) {
        return new Http(base, newestToken, internalIds::requireNoneIn, bearer);
    }

    /**
     * Checks that the search for internal ids of people in responses works.
     *
     * @throws AssertionError if it does not find an id, or no response was searched
     */
    public void requireInternalIdDetection() {
        internalIds.requireDetection();
    }

    /** Returns the stand-in for other services, which sends their events and reads published ones. */
    public OtherServices kafka() {
        return otherServices;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        otherServices.close();
        people.destroy();
        context.close();
    }
}
