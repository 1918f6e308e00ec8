package igf.console.start;

import igf.console.login.ConsoleProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Rejects demo settings together with a real provider, and insecure settings outside the demo. One message lists all of
 * them.
 */
@Component
class StartRules {

    StartRules(
            @Value("${igf.demo}") boolean demo,
            @Value("${igf.issuer-uri}") String issuer,
            @Value("${igf.gateway.outward-uri}") String outward,
            @Value("${igf.console.secret}") String secret,
            @Value("${igf.insecure-allowed}") Set<String> allowed) {
        Map<String, String> problems = demo ? demoProblems(issuer) : productionProblems(issuer, outward, secret);
        problems.keySet().removeAll(allowed);
        if (!problems.isEmpty()) {
            throw new StartRefusedException(problems.entrySet().stream()
                    .map(entry -> "\n  - " + entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(
                            "",
                            "These settings are missing or insecure:",
                            "\nIf something else protects an insecure one, name it in "
                                    + "IGF_INSECURE_ALLOWED (a,b,…); see docs/settings.md.")));
        }
    }

    private static Map<String, String> demoProblems(String issuer) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (issuer.startsWith("https:")) {
            problems.put(
                    "demo-beside-a-real-provider",
                    "igf.demo=true lets callers set the clock, so it is not for " + issuer
                            + ". Remove IGF_DEMO if the identity provider is your own.");
        }
        return problems;
    }

    private static Map<String, String> productionProblems(String issuer, String outward, String secret) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (secret.isBlank() || secret.equals(ConsoleProperties.DEMO_SECRET)) {
            problems.put(
                    "everybodys-console-secret",
                    "IGF_CONSOLE_SECRET is missing, or is the public one of the demo: set it to the secret that your"
                            + " identity provider gave to the client.");
        }
        if (issuer.startsWith("http:")) {
            problems.put(
                    "issuer-without-tls",
                    "IGF_ISSUER_URI is http: tokens and passwords cross the network unencrypted.");
        }
        if (outward.startsWith("http:")) {
            problems.put(
                    "gateway-without-tls",
                    "IGF_GATEWAY_OUTWARD_URI is http: sessions and links in mails cross the network unencrypted.");
        }
        return problems;
    }
}
