package igf.platform.lease;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who should do what: each duty goes to one of the replicas that can do it, in turns, so that all have equally many. Every
 * replica comes to the same result from the same rows, so that nobody has to be asked.
 */
final class Spread {

    private final Map<String, String> owners = new TreeMap<>();

    /** @param living the oldest first */
    Spread(List<LeaseTable.Replica> living) {
        var loads = new TreeMap<String, Integer>();
        var duties = new TreeSet<String>();
        living.stream().map(LeaseTable.Replica::duties).forEach(duties::addAll);
        for (var duty : duties) {
            living.stream()
                    .filter(replica -> replica.duties().contains(duty))
                    .map(LeaseTable.Replica::id)
                    .min(Comparator.comparing((String id) -> loads.getOrDefault(id, 0))
                            .thenComparing(id -> order(living, id)))
                    .ifPresent(id -> {
                        owners.put(duty, id);
                        loads.merge(id, 1, Integer::sum);
                    });
        }
    }

    private static int order(Collection<LeaseTable.Replica> living, String id) {
        return living.stream().map(LeaseTable.Replica::id).toList().indexOf(id);
    }

    /** Empty text if none of them can. */
    String owner(String duty) {
        return owners.getOrDefault(duty, "");
    }
}
