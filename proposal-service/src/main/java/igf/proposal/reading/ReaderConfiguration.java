package igf.proposal.reading;

import igf.platform.domain.Aggregates;
import igf.proposal.edition.EditionReader;
import igf.proposal.proposal.ProposalReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    @Bean
    Proposals proposals(Aggregates aggregates) {
        return new ProposalReader(aggregates)::get;
    }

    @Bean
    Editions editions(Aggregates aggregates) {
        return new EditionReader(aggregates)::get;
    }
}
