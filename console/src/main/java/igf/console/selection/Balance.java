package igf.console.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The composition of a selection, compared with the pool of proposals.
 *
 * @param compared whether there is a selection to compare
 */
public record Balance(List<Dimension> dimensions, boolean compared) {

    /** @param name such as {@code group} */
    record Dimension(String name, List<Share> shares) {}

    /**
     * @param value such as {@code GOVERNMENT}
     * @param chosen in percent
     * @param pool in percent
     */
    record Share(String value, int chosen, int pool) {

        /** Whether its share in the selection is more than 5 percentage points below its share in the pool. */
        public boolean less() {
            return chosen + 5 < pool;
        }
    }

    /** @param check check of a batch; its shares have names such as {@code GENDER/FEMALE} */
    public static Balance fromCheck(JsonNode check) {
        JsonNode chosen = check.path("chosen");
        JsonNode pool = check.path("all");
        return new Balance(
                Stream.of("GROUP", "REGION", "GENDER")
                        .map(name -> dimension(name, chosen, pool))
                        .toList(),
                !chosen.isEmpty());
    }

    private static Dimension dimension(String name, JsonNode chosen, JsonNode pool) {
        TreeSet<String> values = new TreeSet<>();
        for (JsonNode shares : List.of(chosen, pool)) {
            shares.propertyNames().stream()
                    .filter(key -> key.startsWith(name + "/"))
                    .forEach(key -> values.add(key.substring(name.length() + 1)));
        }
        return new Dimension(
                name.toLowerCase(Locale.ROOT),
                values.stream()
                        .map(value -> new Share(
                                value,
                                percent(chosen.path(name + "/" + value).asDouble(0)),
                                percent(pool.path(name + "/" + value).asDouble(0))))
                        .toList());
    }

    /** @param rosters statistics of the edition's rosters: numbers of people by group, region and gender */
    static Balance fromPool(JsonNode rosters) {
        return new Balance(
                List.of(
                        dimensionOfCounts("group", rosters.path("byStakeholderGroup")),
                        dimensionOfCounts("region", rosters.path("byRegion")),
                        dimensionOfCounts("gender", rosters.path("byGender"))),
                false);
    }

    private static Dimension dimensionOfCounts(String name, JsonNode counts) {
        List<Share> shares = new ArrayList<>();
        int total = counts.properties().stream()
                .filter(count -> !count.getKey().equals("UNSTATED"))
                .mapToInt(count -> count.getValue().asInt(0))
                .sum();
        counts.properties().stream()
                .filter(count -> !count.getKey().equals("UNSTATED"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(count -> shares.add(new Share(
                        count.getKey(),
                        0,
                        total == 0 ? 0 : percent((double) count.getValue().asInt(0) / total))));
        return new Dimension(name, shares);
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }
}
