package igf.console.service;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;

/** What the console uses of the gateway that it runs in. The gateway implements it. */
public interface Gateway {

    /** Returns the base address of a service's API, without a path. */
    URI api(Service service);

    /** Returns the base address of a service's management port, without a path. */
    URI management(Service service);

    /**
     * Sends a request over the gateway's connections.
     *
     * @param body text, or null for none
     * @throws ResourceAccessException if the service does not answer
     */
    Reply send(HttpMethod method, URI uri, HttpHeaders headers, @Nullable String body);

    /** Sends the same GET request to several services in parallel. Leaves out those that do not answer within the timeout. */
    Map<Service, Reply> getAll(Collection<Service> services, String path, HttpHeaders headers, Duration timeout);

    /** Returns the headers for a call on behalf of a browser's request: its credentials, its trace and where it came from. */
    HttpHeaders headers(HttpServletRequest request);

    /** Returns the roles that a token's claims list. */
    List<String> roles(Map<String, Object> claims);

    /** Returns the health of all services and of the OpenID provider. */
    List<ServiceHealth> health();

    /**
     * Counts an open stream of server-sent events until the result is closed.
     *
     * @throws ResponseStatusException 429 if the person has too many streams, 503 if there are too many in all
     */
    OpenStream openStream(String person);

    /** A counted stream. */
    interface OpenStream extends AutoCloseable {
        @Override
        void close();
    }
}
