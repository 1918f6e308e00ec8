package igf.faults.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The list of all journeys, in their order. */
public final class Journeys {
    private Journeys() {}

    public static List<Journey> all() {
        var all = new ArrayList<Journey>(Outages.all());
        all.add(LostViewWrites.journey());
        all.addAll(HaltPoints.all());
        all.addAll(RedeliveredMessages.all());
        all.add(PoisonedRecord.journey());
        all.addAll(FullDisks.all());
        all.addAll(Replicas.all());
        all.addAll(KillLoops.all());
        all.addAll(Upgrades.all());
        all.add(ParallelFirstStarts.journey());
        all.addAll(Restores.all());
        all.add(Failover.journey());
        return all;
    }

    /**
     * Returns journeys by name.
     *
     * @param names prefixes of names; empty for all
     */
    public static List<Journey> findByName(Set<String> names) {
        return all().stream()
                .filter(journey -> names.isEmpty() || names.stream().anyMatch(journey.name()::startsWith))
                .toList();
    }
}
