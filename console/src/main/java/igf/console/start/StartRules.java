package igf.console.start;

import igf.console.login.ConsoleProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Rejects settings of the demo beside a real provider, and insecure settings outside the demo. One message lists all
 * of them.
 */
@Component
class StartRules {

    StartRules(
            @Value("${igf.demo}") boolean demo,
            @Value("${igf.issuer-uri}") String issuer,
            @Value("${igf.gateway.outward-uri}") String outward,
            @Value("${igf.console.secret}") String secret,
            @Value("${igf.insecure-allowed}") Set<String> allowed) {
        Map<String, String> refused = demo ? demoProblems(issuer) : productionProblems(issuer, outward, secret);
        refused.keySet().removeAll(allowed);
        if (!refused.isEmpty()) {
            throw new StartRefused(
                    refused.entrySet().stream()
                            .map(each -> "\n  - " + each.getKey() + ": " + each.getValue())
                            .collect(
                                    Collectors.joining(
                                            "",
                                            "These settings are missing or insecure:",
                                            "\nWhere something else protects it, name it in IGF_INSECURE_ALLOWED (a,b,…); see docs/settings.md.")));
        }
    }

    private static Map<String, String> demoProblems(String issuer) {
        Map<String, String> refused = new LinkedHashMap<>();
        if (issuer.startsWith("https:")) {
            refused.put(
                    "demo-beside-a-real-provider",
                    "igf.demo=true lets callers set the clock, so it is not for " + issuer
                            + ": take IGF_DEMO away where the provider is your own.");
        }
        return refused;
    }

    private static Map<String, String> productionProblems(String issuer, String outward, String secret) {
        Map<String, String> refused = new LinkedHashMap<>();
        if (secret.isBlank() || secret.equals(ConsoleProperties.DEMO_SECRET)) {
            refused.put(
                    "everybodys-console-secret",
                    "The console's secret is everybody's: give the one of your provider in IGF_CONSOLE_SECRET.");
        }
        if (issuer.startsWith("http:")) {
            refused.put(
                    "issuer-without-tls",
                    "IGF_ISSUER_URI is http: tokens and passwords cross the network in the clear.");
        }
        if (outward.startsWith("http:")) {
            refused.put(
                    "gateway-without-tls",
                    "IGF_GATEWAY_OUTWARD_URI is http: sessions and links in mails cross the network in the clear.");
        }
        return refused;
    }
}
