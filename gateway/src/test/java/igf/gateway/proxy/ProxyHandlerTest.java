package igf.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyHandlerTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8081, 8081, false",
        "http://proposal, 80, false",
        "https://login.example.org, 443, true",
        "https://login.example.org:8443, 8443, true"
    })
    void anAddressWithoutAPortHasThatOfItsScheme(URI service, int port, boolean secure) {
        assertThat(ProxyHandler.route(service).getTargetHost().getPort()).isEqualTo(port);
        assertThat(ProxyHandler.route(service).isSecure()).isEqualTo(secure);
    }
}
