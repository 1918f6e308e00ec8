package igf.proposal.screening;

import igf.platform.view.shape.Unwrapped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** For whom each proposal of an edition counts. */
record StoredAdmissions(@Unwrapped Map<UUID, Counted> proposals) {

    static final StoredAdmissions NONE = new StoredAdmissions(Map.of());

    record Counted(List<UUID> organizers, List<String> organizations) {}

    /**
     * Of those whom a proposal counts for, the most proposals that one has.
     *
     * @param whom organizers or organizations
     * @param same every name of the same one
     */
    <T> int most(UUID proposal, Function<Counted, List<T>> whom, Function<T, ? extends Collection<T>> same) {
        var own = proposals.get(proposal);
        return own == null
                ? 0
                : whom.apply(own).stream()
                        .map(same)
                        .mapToInt(one -> (int) proposals.values().stream()
                                .filter(other -> !Collections.disjoint(whom.apply(other), one))
                                .count())
                        .max()
                        .orElse(0);
    }
}
