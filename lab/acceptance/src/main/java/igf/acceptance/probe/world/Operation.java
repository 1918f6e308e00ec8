package igf.acceptance.probe.world;

import java.util.List;

/**
 * One operation of the API.
 *
 * @param service that carries it out
 * @param path with its parameters in braces
 * @param bodies media types that it takes; none if it takes no body
 * @param members names of its body's members, where the document knows them
 * @param parameters that may stand in its query
 */
public record Operation(
        String service,
        String method,
        String path,
        List<String> bodies,
        List<String> members,
        List<String> parameters,
        Access access) {

    public boolean takesJson() {
        return bodies.stream().anyMatch(type -> type.equals("application/json"));
    }

    public boolean reads() {
        return method.equals("GET");
    }

    public String name() {
        return method + " " + path;
    }
}
