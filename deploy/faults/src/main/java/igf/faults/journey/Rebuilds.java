package igf.faults.journey;

import igf.faults.world.Caller;
import igf.faults.world.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Builds every read model anew through the administration, and keeps both hashes. */
final class Rebuilds {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Rebuilds() {}

    /** @param before of the build that was in use, at the same position */
    record Rebuilt(String hash, String before) {}

    static Map<String, Rebuilt> all(Caller caller) {
        var operations = new HashMap<String, String>();
        for (var view : caller.send("secretariat", "GET", "/api/v1/admin/projections", null)
                .expect(200)
                .json()
                .get("items")) {
            var name = view.get("service").asString() + "/" + view.get("name").asString();
            operations.put(
                    name,
                    caller.send(
                                    "secretariat",
                                    "POST",
                                    "/api/v1/admin/projections/" + name + "/rebuild",
                                    "{\"reason\": \"fault journey\"}")
                            .expect(202)
                            .location());
        }
        var rebuilt = new HashMap<String, Rebuilt>();
        operations.forEach((name, operation) -> rebuilt.put(name, await(caller, operation)));
        return rebuilt;
    }

    private static Rebuilt await(Caller caller, String operation) {
        Waiting.until(
                operation + " has ended",
                PATIENCE,
                () -> caller.send("secretariat", "GET", operation, null).body().contains("\"succeeded\""));
        var result = caller.send("secretariat", "GET", operation, null).json().get("result");
        return new Rebuilt(result.get("hash").asString(), result.get("before").asString());
    }
}
