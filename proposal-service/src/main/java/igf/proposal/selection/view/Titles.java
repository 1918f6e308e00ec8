package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.TITLES;
import static igf.proposal.selection.view.SelectionView.child;

import igf.platform.view.Documents;
import igf.proposal.proposal.Content;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEntry;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Folds what a row of the ranking shows, and whose proposal it is. */
final class Titles {

    private Titles() {}

    static void fold(ProposalEvent event, Documents documents) {
        var id = event.id().toString();
        switch (event) {
            case ProposalEvent.Drafted e ->
                documents.update(TITLES, id, d -> {
                    content(d.append("edition", e.edition()), e.content());
                    d.append("owner", text(e.owner().person()))
                            .append("ownerEmail", text(e.owner().email()))
                            .append("roster", new Document());
                    e.roster().forEach(entry -> put(d, entry));
                });
            case ProposalEvent.ContentChanged e -> documents.update(TITLES, id, d -> content(d, e.content()));
            case ProposalEvent.PersonListed e -> documents.update(TITLES, id, d -> put(d, e.entry()));
            case ProposalEvent.PersonChanged e -> documents.update(TITLES, id, d -> put(d, e.entry()));
            case ProposalEvent.PersonReplaced e -> documents.update(TITLES, id, d -> put(d, e.entry()));
            case ProposalEvent.PersonRemoved e ->
                documents.update(
                        TITLES,
                        id,
                        d -> child(d, "roster").remove(e.entry().id().toString()));
            default -> {}
        }
    }

    private static void content(Document d, Content content) {
        d.append("title", content.title()).append("subthemes", content.subthemes());
    }

    private static void put(Document d, RosterEntry entry) {
        child(d, "roster")
                .append(
                        entry.id().toString(),
                        new Document("person", entry.person().toString())
                                .append("name", text(entry.name()))
                                .append("affiliation", entry.affiliation())
                                .append("organization", entry.organizationId()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
