package igf.console.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The composition of a selection beside its pool.
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

        /** Whether it is underrepresented by more than chance. */
        public boolean less() {
            return chosen + 5 < pool;
        }
    }

    /** @param check of a batch: shares by names such as {@code GENDER/FEMALE} */
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

    /** @param rosters from the edition's statistics: people by what they have stated */
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
        int all = counts.properties().stream()
                .filter(each -> !each.getKey().equals("UNSTATED"))
                .mapToInt(each -> each.getValue().asInt(0))
                .sum();
        counts.properties().stream()
                .filter(each -> !each.getKey().equals("UNSTATED"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> shares.add(new Share(
                        each.getKey(),
                        0,
                        all == 0 ? 0 : percent((double) each.getValue().asInt(0) / all))));
        return new Dimension(name, shares);
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }
}
