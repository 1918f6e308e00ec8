package igf.console.login;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that browsers use. */
@Component
class OutwardAddress {

    private final URI uri;

    OutwardAddress(@Value("${igf.gateway.outward-uri}") URI uri) {
        this.uri = uri;
    }

    URI uri() {
        return uri;
    }

    /** Whether cookies may be limited to TLS. */
    boolean isSecure() {
        return "https".equals(uri.getScheme());
    }
}
