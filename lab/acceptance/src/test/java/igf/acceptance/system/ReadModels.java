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
 * All read models of a system. Nobody outside can see whether something is still on its way between services, so what is
 * compared are hashes at the same position, and never hashes alone.
 */
public final class ReadModels {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AdminApi admin;

    public ReadModels(AdminApi admin) {
        this.admin = admin;
    }

    /** Where a read model stands, and the hash of all that it says there. */
    public record Standing(String position, String hash) {}

    /** Where each stands, by service and name, at a moment when all were at the heads of their logs. */
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

    /** Rebuilds all; each comes out with the hash that it had, once it was at the same position before and after. */
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

    /** Rebuilds all, one after the other as the service likes, and waits for their ends. */
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
