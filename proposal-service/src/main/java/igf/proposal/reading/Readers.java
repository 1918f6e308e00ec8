package igf.proposal.reading;

import igf.platform.command.Commands;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads are asked of the aggregates, which are kept in memory; nothing of it is kept for the repetition of a request. */
@Configuration(proxyBeanMethods = false)
class Readers {

    private static final String NAME = "look";

    @Bean
    Proposals proposals(Commands commands) {
        return id -> commands.<VersionedProposal>sendAs(NAME, new ProposalCommand.Look(id), NAME)
                .result();
    }

    @Bean
    Editions editions(Commands commands) {
        return slug -> commands.<EditionState>sendAs(NAME, new EditionCommand.Consult(EditionId.of(slug)), NAME)
                .result();
    }
}
