package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.world.ProbeContext;
import java.util.Map;

/**
 * Attack: sends texts that look like lines of the log file, and invented tokens. {@code LogFileCheck} checks the log
 * file.
 */
public final class ForgedLogLines implements Attack {
    /** No line of the log file may start with this. */
    public static final String FORGED = "2026-01-01T00:00:00.000Z ERROR forged";

    @Override
    public String kind() {
        return "forged log lines";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        Caller secretariat = context.caller("secretariat");
        String projections = "/api/v1/admin/projections";
        String name = steps.setup()
                .get(secretariat, projections)
                .json()
                .path("items")
                .valueStream()
                .filter(projection -> projection.path("service").asString("").equals("notification"))
                .map(projection -> projection.path("name").asString(""))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no read model to rebuild."));
        steps.setup()
                .post(
                        secretariat,
                        projections + "/notification/" + name + "/rebuild",
                        Map.of("reason", "probe\r\n" + FORGED));
        for (String path : new String[] {"invitations", "choices", "links", "mergers"}) {
            String token = "A".repeat(path.equals("mergers") ? 40 : 64);
            steps.send(steps.call(Caller.ANONYMOUS, "GET", "/api/v1/" + path + "/" + token));
            steps.send(steps.call(
                    Caller.impostor("guess", "Authorization", "Bearer " + token), "GET", "/api/v1/people/me"));
        }
    }
}
