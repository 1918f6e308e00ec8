package igf.acceptance.system;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.client.operation.AdminApi;
import igf.client.operation.AdminApi.Operation;
import igf.client.operation.AdminApi.Projection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All read models of a system. No caller can see whether events are still on the way between services. Therefore hashes
 * are compared only at the same position.
 */
public final class ReadModels {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AdminApi admin;

    public ReadModels(AdminApi admin) {
        this.admin = admin;
    }

    /** The position of a read model, and the hash of its content. */
    public record Standing(String position, String hash) {}

    /** Returns the state of each, by service and name, at a moment when all were at the heads of their logs. */
    public Map<String, Standing> atTheHead() {
        return await("all read models at the head")
                .atMost(PATIENCE)
                .until(
                        () -> admin.projections().items(),
                        all -> all.stream().allMatch(p -> p.lag() == 0 && !p.rebuilding() && p.deadLetters() == 0))
                .stream()
                .collect(toMap(
                        p -> p.service() + "/" + p.name(),
                        p -> new Standing(p.position(), String.valueOf(p.hash())),
                        (a, b) -> b,
                        TreeMap::new));
    }

    /** Rebuilds all. Each must have the same hash as before, if no event came in between. */
    public void comeOutTheSame(String reason) {
        await("nothing came in between").atMost(PATIENCE.multipliedBy(3)).until(() -> {
            Map<String, Standing> before = atTheHead();
            rebuildAll(reason);
            Map<String, Standing> after = atTheHead();
            assertSameWhereNothingCame(before, after);
            return before.equals(after);
        });
    }

    /** @param after of the same system, later */
    public static void assertSameWhereNothingCame(Map<String, Standing> before, Map<String, Standing> after) {
        assertThat(after).containsOnlyKeys(before.keySet());
        before.forEach((name, then) -> assertThat(after.get(name))
                .as(name)
                .satisfiesAnyOf(
                        now -> assertThat(now).isEqualTo(then),
                        now -> assertThat(now).extracting(Standing::position).isNotEqualTo(then.position())));
    }

    /** Rebuilds all, in any order, and waits until all have ended. */
    public void rebuildAll(String reason) {
        List<String> operations = new ArrayList<>();
        for (Projection projection : admin.projections().items()) {
            String location = admin.rebuild(projection.service(), projection.name(), new AdminApi.Reason(reason))
                    .getHeaders()
                    .findFirst("Location")
                    .orElseThrow();
            operations.add(location.substring(location.lastIndexOf('/') + 1));
        }
        for (String operation : operations) {
            Operation ended = await("rebuild")
                    .atMost(PATIENCE)
                    .until(
                            () -> admin.operation(operation),
                            now -> !List.of("pending", "running").contains(now.status()));
            assertThat(ended.status()).as("%s", ended.errors()).isEqualTo("succeeded");
        }
    }
}
