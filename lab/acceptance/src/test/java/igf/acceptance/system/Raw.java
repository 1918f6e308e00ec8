package igf.acceptance.system;

import igf.client.Consistency;
import igf.lab.HttpCaller;
import igf.lab.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HTTP without the typed client. */
public final class Raw implements AutoCloseable {
    private static final String CONSISTENCY = "Consistency-Token";

    private final HttpCaller http;
    private final Consistency consistency;

    Raw(String url, Consistency consistency) {
        this.http = new HttpCaller(url);
        this.consistency = consistency;
    }

    /**
     * Sends a GET.
     *
     * @param caller a demo client, or null for nobody
     */
    public Response get(@Nullable String caller, String path, String... headers) {
        return send(caller, "GET", path, null, headers);
    }

    /** Sends a call; the body is JSON unless the headers name another type. */
    public Response send(
            @Nullable String caller, String method, String path, @Nullable String body, String... headers) {
        List<String> all = new ArrayList<>();
        consistency.token(pathOf(path)).ifPresent(token -> all.addAll(List.of(CONSISTENCY, token)));
        all.addAll(List.of(headers));
        Response answer = http.send(caller, method, path, body, all.toArray(String[]::new));
        String token = answer.header(CONSISTENCY);
        if (!token.isEmpty()) {
            consistency.store(pathOf(path), token);
        }
        Exchanges.note(new Exchanges.Exchange(
                method,
                pathOf(path),
                body == null ? "" : body,
                answer.status(),
                answer.header("Content-Type"),
                answer.body()));
        return answer;
    }

    private static String pathOf(String pathAndQuery) {
        return pathAndQuery.split("\\?", 2)[0];
    }

    @Override
    public void close() {
        http.close();
    }
}
