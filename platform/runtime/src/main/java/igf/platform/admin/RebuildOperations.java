package igf.platform.admin;

import igf.platform.view.Views;
import igf.platform.view.generation.RebuildRequests.Request;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows rebuilds of views as operations, on every replica. */
final class RebuildOperations {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Views views;
    private final JsonMapper json;

    RebuildOperations(Views views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    /** @param before hash of the replaced generation at the same position */
    private record Finished(long position, String hash, String before, long millis, long perSecond) {}

    Optional<Operations.Operation> find(UUID id) {
        return views.findRebuild(id).map(this::toOperation);
    }

    boolean cancel(UUID id) {
        return views.cancelRebuild(id);
    }

    private Operations.Operation toOperation(Request request) {
        return new Operations.Operation(
                request.id(),
                "rebuild",
                request.askedBy(),
                request.status(),
                new Operations.Done(request.done(), request.total()),
                result(request),
                request.error() == null ? List.of() : List.of(request.error()));
    }

    /** The speed and the remaining time, until there is a result. */
    private record Speed(long perSecond, long secondsLeft) {

        static Speed of(Request request, long millis) {
            var perSecond = request.done() * 1000 / Math.max(1, millis);
            return new Speed(perSecond, perSecond == 0 ? -1 : (request.total() - request.done()) / perSecond);
        }
    }

    private @Nullable JsonNode result(Request request) {
        var elapsedMillis = request.elapsedMillis();
        if (!request.hasEnded() && elapsedMillis != null) {
            return json.valueToTree(Speed.of(request, elapsedMillis));
        }
        var position = request.position();
        var hash = request.hash();
        var before = request.before();
        var millis = request.millis();
        if (position == null || hash == null || before == null || millis == null) {
            return null;
        }
        return json.valueToTree(new Finished(position, hash, before, millis, position * 1000 / Math.max(1, millis)));
    }

    /** Requests a rebuild and waits for its end, at most a minute. */
    void rebuildAndWait(String view) {
        var id = views.requestRebuild(view, "platform");
        var deadlineNanos = System.nanoTime() + TIMEOUT_NANOS;
        while (views.findRebuild(id).filter(Request::hasEnded).isEmpty() && System.nanoTime() < deadlineNanos) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
