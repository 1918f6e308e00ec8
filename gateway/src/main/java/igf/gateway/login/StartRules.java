package igf.gateway.login;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What must not be started: settings of the demo beside a provider that real people log in at, and the other way round. */
@Component
class StartRules {

    StartRules(
            @Value("${igf.demo}") boolean demo,
            @Value("${igf.issuer-uri}") String issuer,
            @Value("${igf.console.secret}") String secret) {
        if (demo && issuer.startsWith("https:")) {
            throw new IllegalStateException("igf.demo=true lets callers set the clock, so it is not for " + issuer
                    + ": take IGF_DEMO away where the provider is your own.");
        }
        if (!demo && (secret.isBlank() || secret.equals(ConsoleLogin.DEMO_SECRET))) {
            throw new IllegalStateException(
                    "The console's secret is everybody's: give the one of your provider in IGF_CONSOLE_SECRET.");
        }
    }
}
