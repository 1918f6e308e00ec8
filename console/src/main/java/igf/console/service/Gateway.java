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

/** The console's interface to the gateway that it runs in. The gateway implements it. */
public interface Gateway {

    /** Returns the base address of a service's API, without a path. */
    URI api(Service service);

    /** Returns the base address of a service's management port, without a path. */
    URI management(Service service);

    /**
     * Sends a request over the gateway's connections.
     *
     * @param body text; null for no body
     * @throws ResourceAccessException if the service does not respond
     */
    Reply send(HttpMethod method, URI uri, HttpHeaders headers, @Nullable String body);

    /**
     * Sends the same GET request to several services in parallel. The result leaves out services that do not respond
     * within the timeout.
     */
    Map<Service, Reply> getAll(Collection<Service> services, String path, HttpHeaders headers, Duration timeout);

    /**
     * Returns the headers for calling a service for a browser's request: its credentials, its trace and the client's
     * address.
     */
    HttpHeaders headers(HttpServletRequest request);

    /** Returns the roles that a token's claims list. */
    List<String> roles(Map<String, Object> claims);

    /** Returns the health of all services and of the OpenID provider. */
    List<ServiceHealth> health();

    /**
     * Counts an open stream of server-sent events until the result is closed.
     *
     * @throws ResponseStatusException 429 if the person has too many streams, 503 if there are too many in total
     */
    OpenStream openStream(String person);

    /** A counted stream. */
    interface OpenStream extends AutoCloseable {
        @Override
        void close();
    }
}
