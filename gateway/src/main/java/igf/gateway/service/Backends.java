package igf.gateway.service;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Internal addresses of the services, under {@code igf.services}.
 *
 * @param management addresses of their management ports
 */
@ConfigurationProperties("igf.services")
public record Backends(
        URI proposal, URI scheduling, URI participation, URI notification, URI identity, Management management) {

    /** Addresses of the management ports. */
    public record Management(URI proposal, URI scheduling, URI participation, URI notification) {

        /** Returns the four services with their management ports. */
        public List<Backend> services() {
            return List.of(
                    proposalBackend(),
                    new Backend("scheduling", scheduling),
                    new Backend("participation", participation),
                    notificationBackend());
        }

        public Backend proposalBackend() {
            return new Backend("proposal", proposal);
        }

        public Backend notificationBackend() {
            return new Backend("notification", notification);
        }
    }

    /** Returns the four services with an event log, in the order in which data flows. */
    public List<Backend> services() {
        return List.of(
                proposalBackend(),
                new Backend("scheduling", scheduling),
                new Backend("participation", participation),
                new Backend("notification", notification));
    }

    public Backend proposalBackend() {
        return new Backend("proposal", proposal);
    }

    /** Finds a service by its short or full name: {@code proposal} or {@code proposal-service}. */
    public Optional<Backend> find(String name) {
        return services().stream()
                .filter(service -> name.equals(service.name()) || name.equals(service.name() + "-service"))
                .findFirst();
    }
}
