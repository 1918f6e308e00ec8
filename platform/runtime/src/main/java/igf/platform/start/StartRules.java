package igf.platform.start;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Before anything is reached or written: lists what is insecure outside the demo, and refuses to start unless each was allowed by its
 * name in {@code igf.insecure-allowed}. What was allowed is said in the log at every start.
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
        var all = Insecurities.in(environment);
        all.stream()
                .filter(each -> allowed.contains(each.name()))
                .forEach(each -> log.warn("Allowed though insecure, " + each.name() + ": " + each.meaning()));
        var refused =
                all.stream().filter(each -> !allowed.contains(each.name())).toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException(text(refused));
        }
    }

    static String text(List<Insecurity> refused) {
        return refused.stream()
                .map(each -> "\n  - " + each.name() + ": " + each.meaning())
                .collect(
                        Collectors.joining(
                                "",
                                "This service does not start like this outside the demo:",
                                "\nWhere something else protects it, name it in IGF_INSECURE_ALLOWED (a,b,…); see docs/settings.md."));
    }

    /** After the defaults of all services are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
