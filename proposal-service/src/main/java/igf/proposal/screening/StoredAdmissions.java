package igf.proposal.screening;

import igf.platform.view.shape.Unwrapped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The people and organizations that each proposal of an edition counts for. */
record StoredAdmissions(@Unwrapped Map<UUID, Claimants> proposals) {

    static final StoredAdmissions EMPTY = new StoredAdmissions(Map.of());

    record Claimants(List<UUID> organizers, List<String> organizations) {}

    /**
     * Returns the highest number of proposals that one of a proposal's organizers or organizations has.
     *
     * @param claimants selects organizers or organizations
     * @param identities returns all ids of a person, or all names of an organization
     */
    <T> int maxCount(
            UUID proposal, Function<Claimants, List<T>> claimants, Function<T, ? extends Collection<T>> identities) {
        var own = proposals.get(proposal);
        return own == null
                ? 0
                : claimants.apply(own).stream()
                        .map(identities)
                        .mapToInt(identity -> (int) proposals.values().stream()
                                .filter(other -> !Collections.disjoint(claimants.apply(other), identity))
                                .count())
                        .max()
                        .orElse(0);
    }
}
