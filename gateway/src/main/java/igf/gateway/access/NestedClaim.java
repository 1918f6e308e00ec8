package igf.gateway.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a claim that may be nested in others, by a path such as {@code realm_access.roles}. The services use the same
 * notation.
 */
public final class NestedClaim {

    private NestedClaim() {}

    public static List<String> textList(Map<String, Object> claims, String path) {
        @Nullable Object claim = claims;
        for (String step : path.split("\\.")) {
            claim = claim instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return claim instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
