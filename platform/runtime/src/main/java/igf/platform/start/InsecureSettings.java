package igf.platform.start;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** Finds all insecure settings of a service at once, so that an operator can correct them together. */
final class InsecureSettings {

    private static final Pattern LOCAL =
            Pattern.compile("(?:.*[/@,])?(?:127\\.0\\.0\\.1|localhost|\\[::1])(?:[:/?,].*)?");

    private final Environment settings;
    private final List<InsecureSetting> found = new ArrayList<>();

    private InsecureSettings(Environment settings) {
        this.settings = settings;
    }

    static List<InsecureSetting> find(Environment settings) {
        var all = new InsecureSettings(settings);
        if (settings.getProperty("igf.demo", Boolean.class, false)) {
            all.checkDemo();
        } else {
            all.checkPeople();
            all.checkStores();
            all.checkCallers();
        }
        return List.copyOf(all.found);
    }

    private String value(String name) {
        return settings.getProperty(name, "");
    }

    private void addIf(boolean insecure, String name, String meaning) {
        if (insecure) {
            found.add(new InsecureSetting(name, meaning));
        }
    }

    /** Checks the demo, in which every caller can set the clock. */
    private void checkDemo() {
        addIf(
                value("igf.issuer-uri").startsWith("https:"),
                "demo-beside-a-real-provider",
                "IGF_DEMO=true lets callers set the clock, although the identity provider is real: remove it.");
    }

    private void checkPeople() {
        addIf(
                value("igf.people.master-key-file").isEmpty() && isGuessable(value("igf.people.master-key")),
                "guessable-master-key",
                "IGF_PEOPLE_MASTER_KEY is not 32 random bytes in base64: create one with openssl rand -base64 32.");
        addIf(
                value("igf.issuer-uri").startsWith("http:"),
                "issuer-without-tls",
                "IGF_ISSUER_URI is http: tokens and passwords cross the network unencrypted.");
        addIf(
                value("igf.gateway-url").startsWith("http:"),
                "gateway-without-tls",
                "IGF_GATEWAY_URL is http: links in mails can be read and used on the way.");
    }

    private void checkStores() {
        addIf(
                isOpen(value("spring.datasource.url"), "sslmode=(require|verify-ca|verify-full)"),
                "log-without-tls",
                "SPRING_DATASOURCE_URL has no sslmode=verify-full.");
        addIf(
                isOpen(value("igf.people.url"), "sslmode=(require|verify-ca|verify-full)"),
                "people-without-tls",
                "IGF_PEOPLE_URL has no sslmode=verify-full.");
        addIf(
                isOpen(value("igf.mongo.uri"), "(tls|ssl)=true|mongodb\\+srv:"),
                "mongodb-without-tls",
                "IGF_MONGO_URI has no tls=true.");
        addIf(
                !LOCAL.matcher(value("igf.kafka.brokers")).matches()
                        && !value("spring.cloud.stream.kafka.binder.configuration.security.protocol")
                                .contains("SSL"),
                "kafka-without-tls",
                "SPRING_CLOUD_STREAM_KAFKA_BINDER_CONFIGURATION_SECURITY_PROTOCOL is not SSL or SASL_SSL.");
        addIf(
                !value("spring.flyway.user").isEmpty()
                        && value("spring.flyway.user").equals(value("spring.datasource.username")),
                "one-role-for-all",
                "The service's role owns its tables and could change the log: set SPRING_FLYWAY_USER to another role.");
    }

    private void checkCallers() {
        addIf(
                settings.getProperty("igf.webhooks.allow-private", Boolean.class, false),
                "webhooks-to-private-addresses",
                "IGF_WEBHOOKS_ALLOW_PRIVATE lets anybody who registers a webhook reach the internal network.");
        var mails = value("spring.mail.host");
        addIf(
                !mails.isEmpty()
                        && !LOCAL.matcher(mails).matches()
                        && !settings.getProperty(
                                "spring.mail.properties.mail.smtp.starttls.required", Boolean.class, false)
                        && !value("spring.mail.protocol").equals("smtps"),
                "mails-without-tls",
                "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED is not true.");
        addIf(
                value("igf.messages.from").endsWith(".example"),
                "nobodys-sender",
                "IGF_MESSAGES_FROM is the example's: replies and bounces are lost.");
    }

    private static boolean isOpen(String address, String closed) {
        return !address.isEmpty()
                && !LOCAL.matcher(address).matches()
                && !Pattern.compile(closed).matcher(address).find();
    }

    /** Returns whether a key is not 32 bytes with at least ten different values, as practically all random keys are. */
    private static boolean isGuessable(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key.strip());
            return bytes.length != 32
                    || new String(bytes, StandardCharsets.ISO_8859_1)
                                    .chars()
                                    .distinct()
                                    .count()
                            < 10;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
