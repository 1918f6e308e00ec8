package igf.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StartRulesTest {

    /** The settings of a careful operator. */
    private static final Map<String, Object> CAREFUL = Map.ofEntries(
            Map.entry("igf.service", "notification"),
            Map.entry("igf.demo", "false"),
            Map.entry("igf.issuer-uri", "https://login.igf.test"),
            Map.entry("igf.gateway-url", "https://igf.test"),
            Map.entry("igf.people.master-key", "q83vEjRWeJqrze8SNFZ4mqvN7xI0VniavN7xI0VniZo="),
            Map.entry("igf.jwks-uri", "https://login.igf.test/keys"),
            Map.entry("igf.people.username", "igf_people"),
            Map.entry("igf.people.password", "secret"),
            Map.entry("igf.mongo.database", "igf_notification"),
            Map.entry("spring.datasource.password", "secret"),
            Map.entry("igf.people.url", "jdbc:postgresql://db.igf.test/igf_people?sslmode=verify-full"),
            Map.entry("igf.mongo.uri", "mongodb://igf:p@mongo.igf.test:27017/?tls=true"),
            Map.entry("igf.kafka.brokers", "kafka.igf.test:9093"),
            Map.entry("igf.webhooks.allow-private", "false"),
            Map.entry("igf.messages.from", "workshops@igf.test"),
            Map.entry("spring.datasource.url", "jdbc:postgresql://db.igf.test/igf_notification?sslmode=verify-full"),
            Map.entry("spring.datasource.username", "igf_notification"),
            Map.entry("spring.flyway.user", "igf_notification_owner"),
            Map.entry("spring.cloud.stream.kafka.binder.configuration.security.protocol", "SASL_SSL"),
            Map.entry("spring.mail.host", "smtp.igf.test"),
            Map.entry("spring.mail.properties.mail.smtp.starttls.required", "true"));

    private static void start(Map<String, String> other) {
        var settings = new HashMap<>(CAREFUL);
        settings.putAll(other);
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new StartRules(destination -> LogFactory.getLog(StartRulesTest.class))
                .postProcessEnvironment(environment, new SpringApplication());
    }

    @Test
    void careful_settings_start() {
        assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "igf.issuer-uri, http://login.igf.test, issuer-without-tls",
        "igf.gateway-url, http://igf.test, gateway-without-tls",
        "igf.people.master-key, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, guessable-master-key",
        "igf.people.master-key, REPLACE, guessable-master-key",
        "igf.people.url, jdbc:postgresql://db.igf.test/igf_people, people-without-tls",
        "spring.datasource.url, jdbc:postgresql://db/igf_notification?sslmode=prefer, log-without-tls",
        "igf.mongo.uri, mongodb://igf:p@mongo.igf.test:27017/, mongodb-without-tls",
        "spring.cloud.stream.kafka.binder.configuration.security.protocol, PLAINTEXT, kafka-without-tls",
        "spring.flyway.user, igf_notification, one-role-for-all",
        "igf.webhooks.allow-private, true, webhooks-to-private-addresses",
        "spring.mail.properties.mail.smtp.starttls.required, false, mails-without-tls",
        "igf.messages.from, workshops@igf.example, nobodys-sender"
    })
    void each_insecurity_is_refused_by_its_name(String setting, String value, String name) {
        assertThatThrownBy(() -> start(Map.of(setting, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("- " + name + ":");
        assertThatCode(() -> start(Map.of(setting, value, "igf.insecure-allowed", "other," + name)))
                .doesNotThrowAnyException();
    }

    @Test
    void all_of_them_are_told_at_once() {
        assertThatThrownBy(
                        () -> start(Map.of("igf.gateway-url", "http://igf.test", "igf.webhooks.allow-private", "true")))
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("gateway-without-tls", "webhooks-to-private-addresses", "IGF_INSECURE_ALLOWED"));
    }

    @Test
    void all_missing_settings_are_named_at_once_beside_what_is_insecure() {
        assertThatThrownBy(() -> start(Map.of(
                        "igf.people.url", "",
                        "igf.mongo.uri", " ",
                        "igf.people.master-key", "",
                        "igf.gateway-url", "http://igf.test")))
                .isInstanceOf(StartRefusedException.class)
                .message()
                .contains(
                        "  - IGF_PEOPLE_URL\n",
                        "  - IGF_MONGO_URI\n",
                        "  - IGF_PEOPLE_MASTER_KEY\n",
                        "gateway-without-tls")
                .doesNotContain("IGF_KAFKA_BROKERS");
    }

    @Test
    void a_master_key_may_come_from_a_file() {
        assertThatCode(() -> start(Map.of("igf.people.master-key", "", "igf.people.master-key-file", "/run/key")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_demo_needs_its_settings_too() {
        assertThatThrownBy(() -> start(Map.of(
                        "igf.demo", "true", "igf.issuer-uri", "http://127.0.0.1:8080", "spring.datasource.url", "")))
                .hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void servers_on_this_very_machine_need_no_tls() {
        assertThatCode(() -> start(Map.of(
                        "igf.mongo.uri", "mongodb://igf:p@127.0.0.1:27017/",
                        "spring.datasource.url", "jdbc:postgresql://localhost:5432/igf_notification",
                        "spring.mail.host", "localhost",
                        "spring.mail.properties.mail.smtp.starttls.required", "false")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_demo_starts_as_it_is_but_not_beside_a_provider_that_people_log_in_at() {
        var demo = Map.of("igf.demo", "true", "igf.webhooks.allow-private", "true");
        assertThatThrownBy(() -> start(demo)).hasMessageContaining("demo-beside-a-real-provider");
        var alone = new HashMap<>(demo);
        alone.put("igf.issuer-uri", "http://127.0.0.1:8080");
        assertThatCode(() -> start(alone)).doesNotThrowAnyException();
    }
}
