package igf.gateway.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list of things that a count stands for.
 *
 * @param service who has it
 * @param name as in {@code /console/list/{name}}
 * @param path where the service answers it; {@code {edition}} is filled in
 * @param columns members of an item that are shown
 */
record Listing(String service, String name, String path, List<String> columns) {

    private static final List<Listing> ALL = List.of(
            new Listing(
                    "proposal",
                    "proposals",
                    "/api/v1/editions/{edition}/proposals",
                    List.of("number", "title", "state")),
            new Listing(
                    "scheduling",
                    "sessions",
                    "/api/v1/editions/{edition}/sessions",
                    List.of("number", "title", "minutes", "state")),
            new Listing("notification", "messages", "/api/v1/messages", List.of("to", "subject", "state", "cause")));

    /** What is counted beside states, so that no list can be asked for it. */
    private static final Set<String> NO_STATES = Set.of("RELEASED", "ROOMS", "WEBHOOKS");

    static Optional<Listing> named(String name) {
        return ALL.stream().filter(listing -> listing.name().equals(name)).findFirst();
    }

    /** The page that lists what a service counts under a name, or empty if there is none. */
    static String link(String service, String edition, String state) {
        return ALL.stream()
                .filter(listing -> listing.service().equals(service) && !NO_STATES.contains(state))
                .findFirst()
                .map(listing -> UriComponentsBuilder.fromPath("/console/list/{name}")
                        .queryParam("edition", "{edition}")
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(listing.name(), edition, state)
                        .toUriString())
                .orElse("");
    }
}
