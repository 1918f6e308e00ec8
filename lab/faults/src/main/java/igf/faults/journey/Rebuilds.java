package igf.faults.journey;

import igf.lab.Answer;
import igf.lab.Http;
import igf.lab.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Rebuilds every read model through the API, and returns its hash before and after. */
final class Rebuilds {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Rebuilds() {}

    /** @param before hash of the generation that was in use, at the same position */
    record Rebuilt(String hash, String before) {}

    static Map<String, Rebuilt> all(Http caller) {
        var operations = new TreeMap<String, String>();
        for (var view : caller.send("secretariat", "GET", "/api/v1/admin/projections", null)
                .expect(200)
                .json()
                .get("items")) {
            var name = view.get("service").asString() + "/" + view.get("name").asString();
            operations.put(name, begin(caller, name));
        }
        var rebuilt = new HashMap<String, Rebuilt>();
        operations.forEach((name, operation) -> rebuilt.put(name, await(caller, name, operation)));
        return rebuilt;
    }

    private static String begin(Http caller, String name) {
        return ask(caller, name).expect(202).header("Location");
    }

    private static Answer ask(Http caller, String name) {
        return caller.send(
                "secretariat",
                "POST",
                "/api/v1/admin/projections/" + name + "/rebuild",
                "{\"reason\": \"fault journey\"}");
    }

    /** Waits for a rebuild, and starts it again if it failed because another replica held the lease. */
    private static Rebuilt await(Http caller, String name, String first) {
        var operation = new AtomicReference<>(first);
        Waiting.until(name + " is rebuilt", PATIENCE, () -> {
            var status = status(caller, operation.get());
            if (status.equals("failed")) {
                operation.set(begin(caller, name));
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
     * Keeps a rebuild of one of a service's read models running, which needs its lease: starts one if there is none or the last failed.
     *
     * @param operation of the last rebuild, null if there was none
     * @return operation of the running rebuild, null if none runs
     */
    static @Nullable String keptGoing(Http caller, String service, @Nullable String operation) {
        if (operation != null && !status(caller, operation).equals("failed")) {
            return operation;
        }
        var views = caller.send("secretariat", "GET", "/api/v1/admin/projections", null);
        if (views.status() == 200) {
            for (var view : views.json().get("items")) {
                if (view.get("service").asString().equals(service)) {
                    var asked = ask(caller, service + "/" + view.get("name").asString());
                    return asked.status() == 202 ? asked.header("Location") : null;
                }
            }
        }
        return null;
    }

    private static String status(Http caller, String operation) {
        var answer = caller.send("secretariat", "GET", operation, null);
        return answer.status() == 200 ? answer.json().get("status").asString() : "";
    }
}
