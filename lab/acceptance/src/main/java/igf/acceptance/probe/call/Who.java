package igf.acceptance.probe.call;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who calls.
 *
 * @param name as faults name them
 * @param headers that say who it is
 * @param shown the same for a shell, where the value itself would not live long
 * @param roles and scopes that this caller really has; none for whoever only pretends
 * @param known whether the caller is somebody at all
 */
public record Who(
        String name,
        Map<String, String> headers,
        Map<String, String> shown,
        Set<String> roles,
        Set<String> scopes,
        boolean known) {

    public static final Who NOBODY = new Who("anonymous", Map.of(), Map.of(), Set.of(), Set.of(), false);

    /** With headers that prove nothing. */
    public static Who pretender(String name, String header, String value) {
        return new Who(name, Map.of(header, value), Map.of(header, value), Set.of(), Set.of(), false);
    }
}
