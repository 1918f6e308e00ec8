package igf.acceptance.probe.call;

import java.util.Map;
import java.util.Set;

/**
 * A caller.
 *
 * @param name name in the report
 * @param headers headers with the credentials
 * @param shellHeaders the same headers for a shell command, which requests a new token
 * @param roles the caller's actual roles; none with invalid credentials
 * @param scopes the caller's actual scopes; none with invalid credentials
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
