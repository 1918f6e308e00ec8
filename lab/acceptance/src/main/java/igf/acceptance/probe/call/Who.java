package igf.acceptance.probe.call;

import java.util.Map;
import java.util.Set;

/**
 * A caller.
 *
 * @param name in the reports of faults
 * @param headers with the credentials
 * @param shown the same for a shell command, which gets a new token
 * @param roles and scopes that this caller really has; none for an impostor
 * @param known whether the credentials are valid
 */
public record Who(
        String name,
        Map<String, String> headers,
        Map<String, String> shown,
        Set<String> roles,
        Set<String> scopes,
        boolean known) {

    public static final Who NOBODY = new Who("anonymous", Map.of(), Map.of(), Set.of(), Set.of(), false);

    /** Returns a caller with invalid credentials. */
    public static Who pretender(String name, String header, String value) {
        return new Who(name, Map.of(header, value), Map.of(header, value), Set.of(), Set.of(), false);
    }
}
