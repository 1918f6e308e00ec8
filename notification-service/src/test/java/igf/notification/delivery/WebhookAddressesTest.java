package igf.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressesTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1",
                "192.0.0.8",
                "192.0.2.1",
                "localhost",
                "2130706433"
            })
    void innerAddressesAreRefusedHoweverTheyAreWritten(String host) {
        assertThatThrownBy(() -> new WebhookAddresses(false).resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.32.8", "192.0.78.24", "2606:4700::1111"})
    void publicAddressesAreNot(String host) throws UnknownHostException {
        assertThat(new WebhookAddresses(false).resolve(host)).containsExactly(InetAddress.getByName(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tool.example/hook",
                "ftp://tool.example",
                "https://user@tool.example",
                "https:///nohost",
                "tool",
                "https://tool.example/#part",
                "https://0177.0.0.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://8.8.8.08/",
                "https://8.8.8.8./",
                "https://tool.example:99999/",
                "https://tool.example:0/"
            })
    void onlyPlainHttpsAddressesAreWellFormed(String url) {
        assertThat(new WebhookAddresses(false).isWellFormed(url)).isFalse();
        assertThat(new WebhookAddresses(false).isWellFormed("https://tool.example/hook?a=b"))
                .isTrue();
        assertThat(new WebhookAddresses(false).isWellFormed("https://8.8.8.8/")).isTrue();
        assertThat(new WebhookAddresses(false).isWellFormed("https://[2606:4700::1111]/"))
                .isTrue();
    }

    @Test
    void theClientItselfRefusesAnInnerAddressAtConnectTime() {
        var post = new WebhookClient(new WebhookAddresses(false));
        try {
            for (var host : new String[] {"127.0.0.1", "localhost", "[::1]"}) {
                var answer =
                        post.post("http://" + host + ":9/", UUID.randomUUID(), List.of(SECRET), Instant.EPOCH, "{}");
                assertThat(answer.isDelivered()).isFalse();
                assertThat(answer.error()).isEqualTo("REFUSED_ADDRESS");
            }
        } finally {
            post.close();
        }
    }
}
