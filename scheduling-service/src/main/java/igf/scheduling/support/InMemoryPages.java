package igf.scheduling.support;

import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Pages of a list in memory. The cursor pins the version of the first page, such as a release's number. */
public final class InMemoryPages {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,9}):(\\d{1,9})");

    private InMemoryPages() {}

    /** Returns the version in the request's cursor; empty on a first page. */
    public static java.util.OptionalInt pinnedVersion() {
        var cursor = parameter("cursor");
        return cursor == null ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(parse(cursor)[0]);
    }

    public static <T> ResponseEntity<Pages.Page<T>> of(List<T> all, int version) {
        var cursor = parameter("cursor");
        var limit = Pages.limit(parameter("limit"));
        var from = Math.min(cursor == null ? 0 : parse(cursor)[1], all.size());
        var to = Math.min(from + limit, all.size());
        var items = List.copyOf(all.subList(from, to));
        if (to == all.size()) {
            return ResponseEntity.ok(new Pages.Page<>(items, null));
        }
        var next = nextLink(version + ":" + to);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new Pages.Page<>(items, next));
    }

    private static String nextLink(String cursor) {
        var request = attributes().getRequest();
        var builder = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                builder.queryParam(name, (Object[]) values);
            }
        });
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
        return builder.queryParam("cursor", encoded).build().encode().toUriString();
    }

    private static int[] parse(String cursor) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var match = CURSOR.matcher(plain);
            if (match.matches()) {
                return new int[] {Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))};
            }
        } catch (IllegalArgumentException e) {
            throw malformedCursor();
        }
        throw malformedCursor();
    }

    private static Problem malformedCursor() {
        return Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
    }

    private static @Nullable String parameter(String name) {
        return attributes().getRequest().getParameter(name);
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
