package igf.proposal.proposal.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.FormerEntry;
import igf.proposal.roster.RosterEntry;
import igf.proposal.screening.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@value #PROPOSALS}: one document a proposal, as {@link ProposalDocument} describes it; {@value #RECEIPTS}: the last
 * receipt of each, with the text that was handed in.
 */
@Component
public class ProposalView implements View {

    public static final String PROPOSALS = "proposals";
    public static final String RECEIPTS = "receipts";

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (fact.event() instanceof RosterEvent event) {
            var breaches = switch (event) {
                case RosterEvent.FellBelowMinimum e -> ProposalDocument.breaches(e.breaches());
                case RosterEvent.Restored e -> ProposalDocument.breaches(List.of());
            };
            documents.updateIfPresent(PROPOSALS, event.id().toString(), proposal -> {
                proposal.append("rosterBreaches", breaches);
                ProposalDocument.rosterState(proposal);
            });
        }
        if (fact.event() instanceof ProposalEvent event) {
            documents.update(PROPOSALS, event.id().toString(), proposal -> {
                apply(event, proposal);
                ProposalDocument.organizedBy(proposal);
                ProposalDocument.rosterState(proposal);
                proposal.append("version", fact.sequence())
                        .append("changedAt", fact.meta().recordedAt().toString());
            });
            if (event instanceof ProposalEvent.Submitted e) {
                documents.update(
                        RECEIPTS,
                        e.id().toString(),
                        receipt -> receipt.append("edition", e.notice().edition())
                                .append("receipt", ProposalDocument.receipt(e.receipt()))
                                .append("text", e.text()));
            }
        }
    }

    private static void apply(ProposalEvent event, Document proposal) {
        switch (event) {
            case ProposalEvent.Drafted e -> drafted(e, proposal);
            case ProposalEvent.ContentChanged e -> proposal.append("content", ProposalDocument.content(e.content()));
            case ProposalEvent.FieldsChanged e ->
                ProposalDocument.change(proposal.get("content", Document.class), e.change());
            case ProposalEvent.Revised e -> proposal.append("content", ProposalDocument.content(e.content()));
            case ProposalEvent.PersonListed e -> {
                var roster = new ArrayList<>(proposal.getList("roster", Document.class));
                roster.add(ProposalDocument.entry(e.entry()));
                proposal.append("roster", roster);
            }
            case ProposalEvent.PersonChanged e -> changed(e.entry().id(), e.entry(), proposal);
            case ProposalEvent.PersonReplaced e -> {
                changed(e.old().id(), e.entry(), proposal);
                former(
                        proposal,
                        new FormerEntry(
                                e.old().in(EntryState.REPLACED), e.entry().id(), e.reason()));
            }
            case ProposalEvent.PersonRemoved e -> {
                var roster = new ArrayList<>(proposal.getList("roster", Document.class));
                roster.removeIf(
                        entry -> entry.getString("id").equals(e.entry().id().toString()));
                proposal.append("roster", roster);
                if (e.notice() != null) {
                    former(proposal, new FormerEntry(e.entry().in(EntryState.WITHDRAWN), null, null));
                }
            }
            case ProposalEvent.LineDiscarded e ->
                proposal.get("paste", new Document())
                        .append("unassigned", e.left() == null ? null : e.left().toString());
            case ProposalEvent.PersonInvited e ->
                entry(proposal, e.entry().toString(), entry -> entry.append("state", "INVITED"));
            case ProposalEvent.PersonAnswered e ->
                entry(proposal, e.entry().id().toString(), entry -> entry.putAll(ProposalDocument.entry(e.entry())));
            case ProposalEvent.Submitted e ->
                proposal.append("state", "SUBMITTED").append("receipt", ProposalDocument.receipt(e.receipt()));
            case ProposalEvent.Withdrawn e -> withdrawn(proposal);
            case ProposalEvent.Returned e -> {
                proposal.append("state", "DRAFT").append("screening", null).append("decision", null);
                proposal.getList("roster", Document.class).forEach(entry -> entry.append("state", "LISTED"));
            }
            case ProposalEvent.Screened e ->
                proposal.append(
                                "state",
                                e.screening().outcome() == Screening.Outcome.IN ? "SCREENED_IN" : "SCREENED_OUT")
                        .append("screening", ProposalDocument.screening(e.screening()));
            case ProposalEvent.ScreeningUndone e ->
                proposal.append("state", "SUBMITTED").append("screening", null);
            case ProposalEvent.ScreeningOverruled e ->
                proposal.append("state", "SCREENED_IN").append("screening", ProposalDocument.screening(e.screening()));
            case ProposalEvent.Decided e -> {
                var stage = e.decision().outcome().stage();
                proposal.append("state", stage.name())
                        .append("decision", ProposalDocument.decision(e.decision()))
                        .append(
                                "sessionId",
                                stage.isAccepted() ? ProposalId.session(e.id()).toString() : null);
            }
            case ProposalEvent.DecisionUndone e ->
                proposal.append("state", "SCREENED_IN").append("decision", null).append("sessionId", null);
            case ProposalEvent.Lapsed e -> proposal.append("state", "LAPSED").append("sessionId", null);
            case ProposalEvent.Merged e ->
                proposal.append("state", "MERGED")
                        .append("mergedInto", e.into().toString())
                        .append("sessionId", null);
            case ProposalEvent.MergeUndone e ->
                proposal.append("state", e.back().name()).append("mergedInto", null);
        }
    }

    private static void drafted(ProposalEvent.Drafted e, Document proposal) {
        proposal.append("edition", e.edition())
                .append("state", "DRAFT")
                .append("owner", ProposalDocument.owner(e.owner()))
                .append("content", ProposalDocument.content(e.content()))
                .append("roster", ProposalDocument.entries(e.roster()))
                .append("paste", e.paste() == null ? null : ProposalDocument.paste(e.paste()))
                .append("receipt", null)
                .append("screening", null)
                .append("decision", null)
                .append("sessionId", null)
                .append("mergedInto", null)
                .append("rosterBreaches", new ArrayList<>())
                .append("formerRoster", new ArrayList<>());
    }

    private static void withdrawn(Document proposal) {
        proposal.append("state", "WITHDRAWN").append("sessionId", null);
        for (var entry : proposal.getList("roster", Document.class)) {
            if (!entry.getString("state").equals("LISTED")) {
                entry.append("state", "WITHDRAWN");
            }
        }
    }

    private static void former(Document proposal, FormerEntry entry) {
        var former = new ArrayList<>(proposal.getList("formerRoster", Document.class));
        former.add(ProposalDocument.former(entry));
        proposal.append("formerRoster", former);
    }

    private static void changed(UUID old, RosterEntry changed, Document proposal) {
        entry(proposal, old.toString(), entry -> entry.putAll(ProposalDocument.entry(changed)));
        var paste = proposal.get("paste", Document.class);
        if (paste != null) {
            var assumed = new ArrayList<>(paste.getList("assumedRoles", String.class));
            assumed.remove(old.toString());
            paste.append("assumedRoles", assumed);
        }
    }

    private static void entry(Document proposal, String id, Consumer<Document> change) {
        proposal.getList("roster", Document.class).stream()
                .filter(entry -> entry.getString("id").equals(id))
                .forEach(change);
    }
}
