package igf.platform.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** Finds all missing settings without a default. */
final class MissingSettings {
    private static final List<String> REQUIRED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "igf.people.url",
            "igf.people.username",
            "igf.people.password",
            "igf.mongo.uri",
            "igf.mongo.database",
            "igf.kafka.brokers",
            "igf.issuer-uri",
            "igf.jwks-uri");

    private MissingSettings() {}

    /** Returns the names of their variables. */
    static List<String> find(Environment settings) {
        var missing = new ArrayList<>(
                REQUIRED.stream().filter(name -> isMissing(settings, name)).toList());
        if (isMissing(settings, "igf.people.master-key") && isMissing(settings, "igf.people.master-key-file")) {
            missing.add("igf.people.master-key");
        }
        return missing.stream().map(MissingSettings::variable).toList();
    }

    private static boolean isMissing(Environment settings, String name) {
        return settings.getProperty(name, "").isBlank();
    }

    /**
     * Returns the name of a setting's environment variable. Spring Boot accepts it with an underscore for each dash,
     * too.
     */
    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
