package igf.proposal.person.view;

import static igf.proposal.person.view.PersonView.PROPOSALS;

import igf.platform.view.Documents;
import igf.proposal.decision.Stages;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterFold;
import igf.proposal.rules.form.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Folds who has a part in a proposal. */
final class PartsFold {

    private static final RosterFold.Kept<Object> KEPT = new RosterFold.Kept<>() {
        @Override
        public Object of(RosterEntry entry) {
            return new Document("person", entry.person().toString())
                    .append("role", entry.role().name())
                    .append("name", text(entry.name()))
                    .append("email", text(entry.email()))
                    .append("affiliation", entry.affiliation())
                    .append("state", entry.state().name());
        }

        @Override
        public Object in(Object kept, UnaryOperator<EntryState> change) {
            var entry = (Document) kept;
            var state = EntryState.valueOf(entry.getString("state"));
            return new Document(entry).append("state", change.apply(state).name());
        }
    };

    private PartsFold() {}

    static void fold(ProposalEvent event, Documents documents) {
        documents.update(PROPOSALS, event.id().toString(), d -> {
            says(event, d);
            d.append("roster", new Document(RosterFold.after(event, d.get("roster", new Document()), KEPT)));
            Stages.after(event).ifPresent(stage -> d.append("stage", stage.name()));
            people(d);
        });
    }

    private static void says(ProposalEvent event, Document d) {
        switch (event) {
            case ProposalEvent.Drafted e ->
                d.append("edition", e.edition())
                        .append("title", e.content().title())
                        .append("owner", text(e.owner().person()))
                        .append("ownerEmail", text(e.owner().email()));
            case ProposalEvent.ContentChanged e -> d.append("title", e.content().title());
            case ProposalEvent.Revised e -> d.append("title", e.content().title());
            case ProposalEvent.FieldsChanged e -> {
                if (e.change().says(Field.TITLE)) {
                    d.append("title", e.change().texts().get(Field.TITLE));
                }
            }
            case ProposalEvent.Submitted e -> d.append("number", e.receipt().number());
            case ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.PersonRemoved _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.Withdrawn _,
                    ProposalEvent.Returned _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _,
                    ProposalEvent.Decided _,
                    ProposalEvent.DecisionUndone _,
                    ProposalEvent.Lapsed _,
                    ProposalEvent.Merged _,
                    ProposalEvent.MergeUndone _ -> {}
        }
    }

    /** Notes under which ids it is found. */
    private static void people(Document d) {
        var ids = new LinkedHashSet<String>();
        if (d.getString("owner") != null) {
            ids.add(d.getString("owner"));
        }
        d.get("roster", new Document()).values().forEach(entry -> ids.add(((Document) entry).getString("person")));
        d.append("people", new ArrayList<>(ids));
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }
}
