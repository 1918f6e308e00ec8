package igf.console.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.console.login.ConsoleProperties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartRulesTest {

    private static final String LOGIN = "https://login.example.org";
    private static final String OUTWARD = "https://igf.example.org";

    private static void start(boolean demo, String issuer, String outward, String secret, String... allowed) {
        new StartRules(demo, issuer, outward, secret, Set.of(allowed));
    }

    @Test
    void theDemoDoesNotStartBesideAProviderThatPeopleLogInAt() {
        assertThatThrownBy(() -> start(true, LOGIN, OUTWARD, "a secret")).hasMessageContaining("IGF_DEMO");
        assertThatCode(() -> start(true, "http://127.0.0.1:8080", "http://127.0.0.1:8080", "console-secret"))
                .doesNotThrowAnyException();
    }

    @Test
    void outsideTheDemoTheConsoleHasASecretOfItsOwn() {
        assertThatThrownBy(() -> start(false, LOGIN, OUTWARD, "")).hasMessageContaining("IGF_CONSOLE_SECRET");
        assertThatThrownBy(() -> start(false, LOGIN, OUTWARD, ConsoleProperties.DEMO_SECRET))
                .hasMessageContaining("IGF_CONSOLE_SECRET");
        assertThatCode(() -> start(false, LOGIN, OUTWARD, "of our own")).doesNotThrowAnyException();
    }

    @Test
    void whatCrossesANetworkInTheClearIsRefusedUnlessItIsAllowedByItsName() {
        assertThatThrownBy(() -> start(false, "http://login.example.org", "http://igf.example.org", "of our own"))
                .hasMessageContainingAll("issuer-without-tls", "gateway-without-tls");
        assertThatCode(() -> start(
                        false,
                        "http://login.example.org",
                        "http://igf.example.org",
                        "of our own",
                        "issuer-without-tls",
                        "gateway-without-tls"))
                .doesNotThrowAnyException();
    }
}
