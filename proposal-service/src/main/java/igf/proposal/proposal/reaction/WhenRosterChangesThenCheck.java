package igf.proposal.proposal.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.people.People;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.RosterCommand;
import igf.proposal.proposal.Seen;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.view.SubmittedProposals;
import igf.proposal.vocabulary.Gender;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Nobody's answer is ever refused for what it does to a roster: the roster is looked at afterwards. */
@Component
@ProcessingGroup("roster-minimum")
class WhenRosterChangesThenCheck {

    private static final String NAME = "roster-minimum";

    private final Commands commands;
    private final People people;
    private final SubmittedProposals submitted;

    WhenRosterChangesThenCheck(Commands commands, People people, SubmittedProposals submitted) {
        this.commands = commands;
        this.people = people;
        this.submitted = submitted;
    }

    @EventHandler
    void on(ProposalEvent event, Meta meta) {
        switch (event) {
            case ProposalEvent.Submitted e -> check(e.id(), meta);
            case ProposalEvent.PersonListed e -> check(e.id(), meta);
            case ProposalEvent.PersonChanged e -> check(e.id(), meta);
            case ProposalEvent.PersonReplaced e -> check(e.id(), meta);
            case ProposalEvent.PersonRemoved e -> check(e.id(), meta);
            case ProposalEvent.PersonAnswered e -> check(e.id(), meta);
            // While it was out nobody looked.
            case ProposalEvent.ScreeningOverruled e -> check(e.id(), meta);
            case ProposalEvent.DecisionUndone e -> check(e.id(), meta);
            case ProposalEvent.MergeUndone e -> check(e.id(), meta);
            default -> {}
        }
    }

    /** Other rules may ask for more, or for less. */
    @EventHandler
    void on(EditionEvent.Changed event, Meta meta) {
        for (var proposal : submitted.of(event.edition())) {
            check(proposal, meta);
        }
    }

    private void check(UUID id, Meta meta) {
        var proposal = commands.<Seen>sendAs(NAME, new ProposalCommand.Look(id), meta.correlationId())
                .result()
                .state();
        if (proposal.stage() == Stage.DRAFT || proposal.stage().isOut()) {
            return;
        }
        var rules = commands.<EditionState>sendAs(
                        NAME, new EditionCommand.Consult(EditionId.of(proposal.edition())), meta.correlationId())
                .result()
                .rules();
        commands.sendAs(
                NAME,
                new RosterCommand.Check(RosterCommand.idOf(id), proposal, rules, genders(proposal)),
                meta.correlationId());
    }

    private Map<UUID, Gender> genders(ProposalState proposal) {
        var genders = new HashMap<UUID, Gender>();
        for (var entry : proposal.roster()) {
            if (entry.gender() != null) {
                people.open(entry.gender()).stream()
                        .flatMap(name -> List.copyOf(EnumSet.allOf(Gender.class)).stream()
                                .filter(each -> each.name().equals(name)))
                        .forEach(gender -> genders.put(entry.id(), gender));
            }
        }
        return genders;
    }
}
