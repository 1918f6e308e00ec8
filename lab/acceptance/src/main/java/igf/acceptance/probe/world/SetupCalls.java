package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Sender;
import igf.lab.Await;
import igf.lab.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends calls that must succeed, and waits for expected responses. */
public final class SetupCalls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Sender sender;

    public SetupCalls(Sender sender) {
        this.sender = sender;
    }

    public Response put(Caller caller, String path, Object body) {
        return requireSuccess(sender.send(withBody(Call.of("setup", caller, "PUT", path), body)), path);
    }

    public Response post(Caller caller, String path, @Nullable Object body) {
        return requireSuccess(postAnyStatus(caller, path, body), path);
    }

    /** Sends a POST and accepts any status. */
    public Response postAnyStatus(Caller caller, String path, @Nullable Object body) {
        return sender.send(withBody(Call.of("setup", caller, "POST", path), body));
    }

    public Response get(Caller caller, String path) {
        return sender.send(Call.of("setup", caller, "GET", path).header("Accept", "application/json, */*;q=0.5"));
    }

    /**
     * Sends a PUT with the current version of a resource.
     *
     * @param resource path of the resource
     */
    public Response putVersion(Caller caller, String path, String resource, Object body) {
        Call call = withBody(Call.of("setup", caller, "PUT", path), body)
                .header("If-Match", get(caller, resource).header("ETag"));
        return requireSuccess(sender.send(call), path);
    }

    public JsonNode awaitBody(Caller caller, String path, Predicate<JsonNode> condition) {
        var lastResponse = new AtomicReference<>(Response.noResponse("not called"));
        if (!Await.becomesTrue(TIMEOUT, () -> {
            lastResponse.set(get(caller, path));
            return lastResponse.get().status() == 200
                    && condition.test(lastResponse.get().json());
        })) {
            throw new IllegalStateException("Timeout while waiting for %s: %d %s"
                    .formatted(
                            path,
                            lastResponse.get().status(),
                            lastResponse.get().body()));
        }
        return lastResponse.get().json();
    }

    /**
     * Waits for a mail with a link.
     *
     * @param page path segment of the link, for example {@code links}
     * @return the secret of the first link found
     */
    public String awaitLink(Caller reader, String to, String page) {
        Pattern pattern = Pattern.compile("/" + page + "/([A-Za-z0-9_-]{20,})");
        JsonNode mails = awaitBody(
                reader,
                "/mailbox?to=" + to,
                body -> pattern.matcher(body.toString()).find());
        Matcher link = pattern.matcher(mails.toString());
        return link.find() ? link.group(1) : "";
    }

    private static Call withBody(Call call, @Nullable Object body) {
        return body == null ? call : call.json(JSON.writeValueAsString(body));
    }

    /** Returns a response; throws if it is not a success. */
    private static Response requireSuccess(Response response, String path) {
        if (!Set.of(200, 201, 202, 204).contains(response.status())) {
            throw new IllegalStateException("%s: %d %s".formatted(path, response.status(), response.body()));
        }
        return response;
    }
}
