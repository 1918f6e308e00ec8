package igf.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.util.StringUtils;

/**
 * A request that goes on to a service: its parameters are those of the query alone. The web server's own would read
 * a form out of the body, which would then be missing where it is passed on.
 */
class PassedOnRequest extends LimitedRequest {

    private @Nullable Map<String, String[]> query;

    PassedOnRequest(HttpServletRequest request, long limit) {
        super(request, limit);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (query == null) {
            query = parse(getQueryString());
        }
        return query;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static Map<String, String[]> parse(@Nullable String text) {
        if (!StringUtils.hasLength(text)) {
            return Map.of();
        }
        try {
            Map<String, String[]> parsed = new LinkedHashMap<>();
            MvcUtils.decodeQueryString(text, StandardCharsets.UTF_8)
                    .forEach((name, values) -> parsed.put(
                            name, values.stream().map(v -> v == null ? "" : v).toArray(String[]::new)));
            return Collections.unmodifiableMap(parsed);
        } catch (IllegalArgumentException notEncoded) {
            throw new ProblemException(ProblemKind.MALFORMED);
        }
    }
}
