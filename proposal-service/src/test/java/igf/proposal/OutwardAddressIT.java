package igf.proposal;

import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A service stands behind the gateway, which tells it the address that callers use. */
class OutwardAddressIT {

    private static String named(String host, String port, String scheme) {
        return SECRETARIAT
                .with("X-Forwarded-Host", host)
                .with("X-Forwarded-Port", port)
                .with("X-Forwarded-Proto", scheme)
                .get("/v3/api-docs")
                .expect(200)
                .json()
                .at("/servers/0/url")
                .asString();
    }

    @Test
    void a_service_names_the_address_that_it_was_told() {
        assertThat(named("workshops.example.org", "443", "https")).isEqualTo("https://workshops.example.org");
        assertThat(named("outward.example.org:8080", "8080", "http")).isEqualTo("http://outward.example.org:8080");
    }
}
