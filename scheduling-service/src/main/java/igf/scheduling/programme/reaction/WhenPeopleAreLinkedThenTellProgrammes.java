package igf.scheduling.programme.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.scheduling.programme.PersonLinkNews;
import igf.scheduling.programme.ProgrammeCommand.NoteLinks;
import igf.scheduling.programme.ProposalNews;
import igf.scheduling.programme.view.Programmes;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Sends the links between ids to each programme, since links belong to no edition. It always sends all current links,
 * so the order of events does not matter.
 */
@Component
@ProcessingGroup("people-of-programmes")
class WhenPeopleAreLinkedThenTellProgrammes {

    private static final String NAME = "people-of-programmes";

    private final Commands commands;
    private final Programmes programmes;

    WhenPeopleAreLinkedThenTellProgrammes(Commands commands, Programmes programmes) {
        this.commands = commands;
        this.programmes = programmes;
    }

    @EventHandler
    void on(PersonLinkNews link, Meta meta) {
        programmes.requireAll();
        programmes.editions().forEach(edition -> tell(edition, meta));
    }

    /** Sends existing links to a new edition. */
    @EventHandler
    void on(ProposalNews.Edition heard, Meta meta) {
        programmes.requireAll();
        tell(heard.edition(), meta);
    }

    private void tell(String edition, Meta meta) {
        commands.sendAs(NAME, new NoteLinks(edition, programmes.links()), meta.correlationId());
    }
}
