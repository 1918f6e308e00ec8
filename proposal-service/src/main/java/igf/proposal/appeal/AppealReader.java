package igf.proposal.appeal;

import igf.platform.domain.Aggregates;
import java.util.Optional;
import java.util.UUID;

record AppealReader(Aggregates aggregates) {

    public Optional<AppealState> find(UUID appeal) {
        return aggregates.find(Appeal.class, appeal, Appeal::state);
    }
}
