package igf.proposal.screening;

import igf.platform.view.shape.Unwrapped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The people and organizations that each proposal of an edition counts for. */
record StoredAdmissions(@Unwrapped Map<UUID, Counted> proposals) {

    static final StoredAdmissions NONE = new StoredAdmissions(Map.of());

    record Counted(List<UUID> organizers, List<String> organizations) {}

    /**
     * Returns the highest number of proposals that one of a proposal's organizers or organizations has.
     *
     * @param whom selects organizers or organizations
     * @param same returns all ids or names of the same one
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
