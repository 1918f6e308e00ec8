package igf.faults.journey;

import igf.lab.Await;
import igf.lab.HttpCaller;
import igf.lab.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Rebuilds every read model through the API, and returns its hash before and after. */
final class Rebuilds {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private Rebuilds() {}

    /** @param before hash of the replaced generation at the same position */
    record Rebuilt(String hash, String before) {}

    static Map<String, Rebuilt> all(HttpCaller caller) {
        var operations = new TreeMap<String, String>();
        for (var view : caller.send("secretariat", "GET", "/api/v1/admin/projections", null)
                .expect(200)
                .json()
                .get("items")) {
            var name = view.get("service").asString() + "/" + view.get("name").asString();
            operations.put(name, start(caller, name));
        }
        var rebuilt = new HashMap<String, Rebuilt>();
        operations.forEach((name, operation) -> rebuilt.put(name, await(caller, name, operation)));
        return rebuilt;
    }

    private static String start(HttpCaller caller, String name) {
        return requestRebuild(caller, name).expect(202).header("Location");
    }

    private static Response requestRebuild(HttpCaller caller, String name) {
        return caller.send(
                "secretariat",
                "POST",
                "/api/v1/admin/projections/" + name + "/rebuild",
                "{\"reason\": \"fault journey\"}");
    }

    /** Waits for a rebuild, and starts it again if it failed because another replica held the lease. */
    private static Rebuilt await(HttpCaller caller, String name, String first) {
        var operation = new AtomicReference<>(first);
        Await.until(name + " is rebuilt", TIMEOUT, () -> {
            var status = status(caller, operation.get());
            if (status.equals("failed")) {
                operation.set(start(caller, name));
            }
            return status.equals("succeeded");
        });
        var result = caller.send("secretariat", "GET", operation.get(), null)
                .expect(200)
                .json()
                .get("result");
        return new Rebuilt(result.get("hash").asString(), result.get("before").asString());
    }

    /**
     * Starts a rebuild of one of a service's read models, unless one is running or has succeeded.
     *
     * @param operation URL of the last rebuild; null if there was none
     * @return URL of the last rebuild; null if none could be started
     */
    static @Nullable String ensureRunning(HttpCaller caller, String service, @Nullable String operation) {
        if (operation != null && !status(caller, operation).equals("failed")) {
            return operation;
        }
        var views = caller.send("secretariat", "GET", "/api/v1/admin/projections", null);
        if (views.status() == 200) {
            for (var view : views.json().get("items")) {
                if (view.get("service").asString().equals(service)) {
                    var response = requestRebuild(
                            caller, service + "/" + view.get("name").asString());
                    return response.status() == 202 ? response.header("Location") : null;
                }
            }
        }
        return null;
    }

    private static String status(HttpCaller caller, String operation) {
        var response = caller.send("secretariat", "GET", operation, null);
        return response.status() == 200 ? response.json().get("status").asString() : "";
    }
}
