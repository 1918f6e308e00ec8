package igf.platform.start;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses the start, before anything is read or written, if a setting is missing or insecure. One message lists all
 * such settings. {@code igf.insecure-allowed} allows insecure settings by name, and every start logs the allowed ones.
 */
public final class StartRules implements EnvironmentPostProcessor, Ordered {

    private final Log log;

    public StartRules(DeferredLogFactory logs) {
        this.log = logs.getLog(StartRules.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("igf.service")) {
            return;
        }
        var allowed = List.of(environment.getProperty("igf.insecure-allowed", String[].class, new String[0]));
        var insecure = InsecureSettings.find(environment);
        insecure.stream()
                .filter(setting -> allowed.contains(setting.name()))
                .forEach(setting -> log.warn("Allowed though insecure, " + setting.name() + ": " + setting.meaning()));
        var refused = insecure.stream()
                .filter(setting -> !allowed.contains(setting.name()))
                .toList();
        var missing = MissingSettings.find(environment);
        if (!refused.isEmpty() || !missing.isEmpty()) {
            throw new StartRefusedException(text(missing, refused));
        }
    }

    private static String text(List<String> missing, List<InsecureSetting> refused) {
        var lines = new ArrayList<String>();
        if (!missing.isEmpty()) {
            lines.add("These settings are missing:");
            missing.forEach(name -> lines.add("  - " + name));
        }
        if (!refused.isEmpty()) {
            lines.add("These settings are insecure outside the demo:");
            refused.forEach(setting -> lines.add("  - " + setting.name() + ": " + setting.meaning()));
            lines.add("If something else protects one, name it in IGF_INSECURE_ALLOWED (a,b,…).");
        }
        lines.add("See docs/settings.md.");
        return String.join("\n", lines);
    }

    /** Runs after the defaults of all services are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
