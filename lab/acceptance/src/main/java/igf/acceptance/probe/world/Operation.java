package igf.acceptance.probe.world;

import java.util.List;

/**
 * One operation of the API.
 *
 * @param service that implements it
 * @param path with its parameters in braces
 * @param bodies media types of its body; none if it has no body
 * @param members names of its body's members, if the document names them
 * @param parameters of its query
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
