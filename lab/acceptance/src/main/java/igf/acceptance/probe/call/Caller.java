package igf.acceptance.probe.call;

import java.util.Map;
import java.util.Set;

/**
 * A caller.
 *
 * @param name in the reports of faults
 * @param headers with the credentials
 * @param shellHeaders the same for a shell command, which gets a new token
 * @param roles and scopes that this caller really has; none for an impostor
 * @param authenticated whether the credentials are valid
 */
public record Caller(
        String name,
        Map<String, String> headers,
        Map<String, String> shellHeaders,
        Set<String> roles,
        Set<String> scopes,
        boolean authenticated) {

    public static final Caller ANONYMOUS = new Caller("anonymous", Map.of(), Map.of(), Set.of(), Set.of(), false);

    /** Returns a caller with invalid credentials. */
    public static Caller impostor(String name, String header, String value) {
        return new Caller(name, Map.of(header, value), Map.of(header, value), Set.of(), Set.of(), false);
    }
}
