package igf.gateway.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim that may stand within others, named with dots, as {@code realm_access.roles}; services read it alike. */
public final class NestedClaim {

    private NestedClaim() {}

    public static List<String> texts(Map<String, Object> claims, String path) {
        @Nullable Object claim = claims;
        for (String step : path.split("\\.")) {
            claim = claim instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return claim instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
