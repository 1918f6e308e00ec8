package igf.gateway.login;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StartRulesTest {

    @Test
    void theDemoDoesNotStartBesideAProviderThatPeopleLogInAt() {
        assertThatThrownBy(() -> new StartRules(true, "https://login.example.org", "a secret"))
                .hasMessageContaining("IGF_DEMO");
        assertThatCode(() -> new StartRules(true, "http://127.0.0.1:8080", "console-secret"))
                .doesNotThrowAnyException();
    }

    @Test
    void outsideTheDemoTheConsoleHasASecretOfItsOwn() {
        assertThatThrownBy(() -> new StartRules(false, "https://login.example.org", ""))
                .hasMessageContaining("IGF_CONSOLE_SECRET");
        assertThatThrownBy(() -> new StartRules(false, "https://login.example.org", ConsoleLogin.DEMO_SECRET))
                .hasMessageContaining("IGF_CONSOLE_SECRET");
        assertThatCode(() -> new StartRules(false, "https://login.example.org", "of our own"))
                .doesNotThrowAnyException();
    }
}
