package igf.console.login;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public address of the gateway, which browsers use. */
@Component
class OutwardAddress {

    private final URI uri;

    OutwardAddress(@Value("${igf.gateway.outward-uri}") URI uri) {
        this.uri = uri;
    }

    URI uri() {
        return uri;
    }

    /** Whether cookies can be restricted to TLS. */
    boolean isSecure() {
        return "https".equals(uri.getScheme());
    }
}
