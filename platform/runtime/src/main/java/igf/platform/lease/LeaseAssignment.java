package igf.platform.lease;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Assigns leases to replicas. An owner keeps its leases up to a fair share, and the others go to the replicas with the
 * fewest leases. Every replica computes the same result from the same rows.
 */
final class LeaseAssignment {

    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, Integer> loads = new TreeMap<>();

    /**
     * @param living the living replicas, the oldest first
     * @param ownersNow the current owner of each lease that has a living one
     */
    LeaseAssignment(List<LeaseTable.Replica> living, Map<String, String> ownersNow) {
        var replicasByLease = new TreeMap<String, List<String>>();
        living.forEach(replica -> replica.tasks()
                .forEach(lease -> replicasByLease
                        .computeIfAbsent(lease, key -> new java.util.ArrayList<>())
                        .add(replica.id())));
        var share = Math.ceilDiv(replicasByLease.size(), Math.max(1, living.size()));
        replicasByLease.forEach((lease, replicas) -> {
            var owner = ownersNow.getOrDefault(lease, "");
            if (replicas.contains(owner) && load(owner) < share) {
                assign(lease, owner);
            }
        });
        replicasByLease.forEach((lease, replicas) -> {
            if (!owners.containsKey(lease)) {
                replicas.stream().min(Comparator.comparing(this::load)).ifPresent(least -> assign(lease, least));
            }
        });
    }

    private int load(String replica) {
        return loads.getOrDefault(replica, 0);
    }

    private void assign(String lease, String replica) {
        owners.put(lease, replica);
        loads.merge(replica, 1, Integer::sum);
    }

    /** Returns the replica that should hold the lease; empty if no replica can. */
    String owner(String lease) {
        return owners.getOrDefault(lease, "");
    }
}
