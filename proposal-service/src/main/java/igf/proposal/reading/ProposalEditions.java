package igf.proposal.reading;

import igf.platform.web.ResourceEditions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the edition of a proposal, for API keys that are limited to editions. */
@Component
class ProposalEditions implements ResourceEditions {

    private final Proposals proposals;

    ProposalEditions(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String collection() {
        return "proposals";
    }

    @Override
    public Optional<String> find(UUID id) {
        return Optional.of(proposals.get(id).state().edition());
    }
}
