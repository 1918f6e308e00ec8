package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.lab.Answer;
import igf.lab.Waiting;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends calls that must succeed, and waits for states. */
public final class Script {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Sender sender;

    public Script(Sender sender) {
        this.sender = sender;
    }

    public Answer put(Who who, String path, Object body) {
        return done(sender.send(with(Call.of("stage", who, "PUT", path), body)), path);
    }

    public Answer post(Who who, String path, @Nullable Object body) {
        return done(posted(who, path, body), path);
    }

    /** Sends a POST and accepts any answer. */
    public Answer posted(Who who, String path, @Nullable Object body) {
        return sender.send(with(Call.of("stage", who, "POST", path), body));
    }

    public Answer get(Who who, String path) {
        return sender.send(Call.of("stage", who, "GET", path).header("Accept", "application/json, */*;q=0.5"));
    }

    /** Sends a PUT for the current version of a thing. */
    public Answer placed(Who who, String path, String thing, Object body) {
        Call call = with(Call.of("stage", who, "PUT", path), body)
                .header("If-Match", get(who, thing).header("ETag"));
        return done(sender.send(call), path);
    }

    public JsonNode awaited(Who who, String path, Predicate<JsonNode> until) {
        var last = new AtomicReference<>(Answer.none("not called"));
        if (!Waiting.isSoWithin(PATIENCE, () -> {
            last.set(get(who, path));
            return last.get().status() == 200 && until.test(last.get().json());
        })) {
            throw new IllegalStateException("Waited in vain for %s: %d %s"
                    .formatted(path, last.get().status(), last.get().body()));
        }
        return last.get().json();
    }

    /** Waits for a mail with a link. @param page of the link, as {@code links} @return the secret of the newest link */
    public String link(Who reader, String to, String page) {
        Pattern pattern = Pattern.compile("/" + page + "/([A-Za-z0-9_-]{20,})");
        JsonNode mails = awaited(
                reader,
                "/mailbox?to=" + to,
                found -> pattern.matcher(found.toString()).find());
        Matcher link = pattern.matcher(mails.toString());
        return link.find() ? link.group(1) : "";
    }

    private static Call with(Call call, @Nullable Object body) {
        return body == null ? call : call.json(JSON.writeValueAsString(body));
    }

    /** Returns an answer that succeeded; throws otherwise. */
    private static Answer done(Answer answer, String path) {
        if (!Set.of(200, 201, 202, 204).contains(answer.status())) {
            throw new IllegalStateException("%s: %d %s".formatted(path, answer.status(), answer.body()));
        }
        return answer;
    }
}
