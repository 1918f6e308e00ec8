package igf.gateway.service;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Inner addresses under {@code igf.services}; {@code management} are those of the services' management ports. */
@ConfigurationProperties("igf.services")
public record Backends(
        URI proposal, URI scheduling, URI participation, URI notification, URI identity, Management management) {

    /** Where each service tells how it is, and what only the gateway asks. */
    public record Management(URI proposal, URI scheduling, URI participation, URI notification) {

        /** The same four, at these ports. */
        public List<Backend> services() {
            return List.of(
                    proposals(),
                    new Backend("scheduling", scheduling),
                    new Backend("participation", participation),
                    notifications());
        }

        public Backend proposals() {
            return new Backend("proposal", proposal);
        }

        public Backend notifications() {
            return new Backend("notification", notification);
        }
    }

    /** The four that keep a log and read models, in the order of the data's way. */
    public List<Backend> services() {
        return List.of(
                proposals(),
                new Backend("scheduling", scheduling),
                new Backend("participation", participation),
                new Backend("notification", notification));
    }

    public Backend proposals() {
        return new Backend("proposal", proposal);
    }

    /** By short name or full name: {@code proposal} or {@code proposal-service}. */
    public Optional<Backend> named(String name) {
        return services().stream()
                .filter(service -> name.equals(service.name()) || name.equals(service.name() + "-service"))
                .findFirst();
    }
}
