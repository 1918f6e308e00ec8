package igf.scheduling.programme.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.scheduling.programme.PersonLinkNews;
import igf.scheduling.programme.ProgrammeCommand.NoteLinks;
import igf.scheduling.programme.ProposalNews;
import igf.scheduling.programme.view.ProgrammeQueries;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Sends the links between ids to each programme, since links belong to no edition. It always sends all current links,
 * so the order of events does not matter.
 */
@Component
@ProcessingGroup("people-of-programmes")
class WhenPeopleAreLinkedThenUpdateProgrammes {

    private static final String NAME = "people-of-programmes";

    private final Commands commands;
    private final ProgrammeQueries queries;

    WhenPeopleAreLinkedThenUpdateProgrammes(Commands commands, ProgrammeQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @EventHandler
    void on(PersonLinkNews link, Meta meta) {
        queries.requireHead();
        queries.editions().forEach(edition -> sendLinks(edition, meta));
    }

    /** Sends existing links to a new edition. */
    @EventHandler
    void on(ProposalNews.Edition event, Meta meta) {
        queries.requireHead();
        sendLinks(event.edition(), meta);
    }

    private void sendLinks(String edition, Meta meta) {
        commands.sendAs(NAME, new NoteLinks(edition, queries.links()), meta.correlationId());
    }
}
