package igf.faults.journey;

import igf.faults.world.Caller;
import igf.faults.world.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Builds every read model anew through the administration, and keeps both hashes. */
final class Rebuilds {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Rebuilds() {}

    /** @param before of the build that was in use, at the same position */
    record Rebuilt(String hash, String before) {}

    static Map<String, Rebuilt> all(Caller caller) {
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

    private static String begin(Caller caller, String name) {
        return ask(caller, name).expect(202).location();
    }

    private static Caller.Answer ask(Caller caller, String name) {
        return caller.send(
                "secretariat",
                "POST",
                "/api/v1/admin/projections/" + name + "/rebuild",
                "{\"reason\": \"fault journey\"}");
    }

    /** One that fails because another replica led a moment ago is asked for again, as it says. */
    private static Rebuilt await(Caller caller, String name, String first) {
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
     * A rebuild of any of a service's views, which only goes on while that leads: asked for where there is none, and again where it
     * has failed.
     *
     * @param operation of the last one, null if none was asked for
     * @return of the one that is under way, null if none is yet
     */
    static @Nullable String keptGoing(Caller caller, String service, @Nullable String operation) {
        if (operation != null && !status(caller, operation).equals("failed")) {
            return operation;
        }
        var views = caller.send("secretariat", "GET", "/api/v1/admin/projections", null);
        if (views.status() == 200) {
            for (var view : views.json().get("items")) {
                if (view.get("service").asString().equals(service)) {
                    var asked = ask(caller, service + "/" + view.get("name").asString());
                    return asked.status() == 202 ? asked.location() : null;
                }
            }
        }
        return null;
    }

    private static String status(Caller caller, String operation) {
        var answer = caller.send("secretariat", "GET", operation, null);
        return answer.status() == 200 ? answer.json().get("status").asString() : "";
    }
}
