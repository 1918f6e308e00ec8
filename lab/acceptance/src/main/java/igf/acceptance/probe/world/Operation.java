package igf.acceptance.probe.world;

import java.util.List;

/**
 * An operation of the API.
 *
 * @param service the service that implements it
 * @param path with parameters in braces
 * @param bodies media types of its request body; empty if it has no body
 * @param members names of the request body's members, if the API document lists them
 * @param parameters names of its query parameters
 */
public record Operation(
        String service,
        String method,
        String path,
        List<String> bodies,
        List<String> members,
        List<String> parameters,
        Access access) {

    public boolean acceptsJson() {
        return bodies.stream().anyMatch(type -> type.equals("application/json"));
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    public String name() {
        return method + " " + path;
    }
}
