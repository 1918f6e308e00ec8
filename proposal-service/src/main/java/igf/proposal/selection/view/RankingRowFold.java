package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.ROWS;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.proposal.content.Content;
import igf.proposal.decision.Stages;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Stage;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterFold;
import igf.proposal.vocabulary.RosterRole;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds one document a proposal: {@code {edition, number, says, owner, roster, facts}}. Until it is handed in nobody ranks it,
 * so what a draft said is not kept; from then on each change is a line of {@code facts}.
 */
final class RankingRowFold {

    static final String FACTS = "facts";

    /** How far somebody has come is nothing that a rank follows from. */
    private static final RosterFold.Kept<Object> KEPT = new RosterFold.Kept<>() {
        @Override
        public Object of(RosterEntry entry) {
            return new Document("person", entry.person().toString())
                    .append("role", entry.role().name())
                    .append("name", text(entry.name()))
                    .append("affiliation", entry.affiliation())
                    .append("organization", entry.organizationId())
                    .append("country", entry.country())
                    .append("firstTime", entry.firstTime());
        }

        @Override
        public Object in(Object kept, UnaryOperator<EntryState> change) {
            return kept;
        }
    };

    private RankingRowFold() {}

    static void proposal(ProposalEvent event, Recorded<?> fact, Documents documents) {
        var id = event.id().toString();
        switch (event) {
            case ProposalEvent.Drafted e ->
                documents.update(ROWS, id, d -> {
                    d.append("edition", e.edition())
                            .append("number", 0)
                            .append("says", says(e.content()))
                            .append("owner", text(e.owner().person()))
                            .append("ownerEmail", text(e.owner().email()));
                    people(d, fact, e);
                });
            case ProposalEvent.ContentChanged e -> documents.update(ROWS, id, d -> says(d, fact, says(e.content())));
            case ProposalEvent.Revised e -> documents.update(ROWS, id, d -> says(d, fact, says(e.content())));
            case ProposalEvent.FieldsChanged e ->
                documents.update(ROWS, id, d -> {
                    var says = new Document(d.get("says", new Document()));
                    e.change().members().forEach((name, value) -> {
                        if (says.containsKey(name)) {
                            says.append(name, value);
                        }
                    });
                    says(d, fact, says);
                });
            case ProposalEvent.Submitted e ->
                documents.update(ROWS, id, d -> {
                    d.append("number", e.receipt().number());
                    RankingFact.add(d, FACTS, fact, d.get("says", new Document()));
                    RankingFact.add(d, FACTS, fact, lead(d));
                });
            case ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.PersonRemoved _ -> documents.update(ROWS, id, d -> people(d, fact, event));
            // How far somebody has come changes nothing here; where the proposal stands does, below.
            case ProposalEvent.PersonInvited _,
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
        Stages.after(event)
                .filter(stage -> stage != Stage.DRAFT)
                .ifPresent(stage -> documents.update(
                        ROWS, id, d -> RankingFact.add(d, FACTS, fact, new Document("stage", stage.name()))));
    }

    static void review(ReviewEvent event, Recorded<?> fact, Documents documents) {
        var line = new Document("reviewer", event.reviewer().toString());
        switch (event) {
            case ReviewEvent.Drafted e -> {
                return;
            }
            case ReviewEvent.Given e -> ballot(line, e.ballot());
            case ReviewEvent.Recused e -> line.append("recused", true);
            case ReviewEvent.Rewound e -> ballot(line, e.ballot()).append("recused", e.recusal() != null);
        }
        documents.update(ROWS, event.proposal().toString(), d -> RankingFact.add(d, FACTS, fact, line));
    }

    private static Document ballot(Document line, @Nullable Ballot ballot) {
        return ballot == null
                ? line
                : line.append("scores", new Document(ballot.scores())).append("mergeWith", text(ballot.mergeWith()));
    }

    private static void people(Document d, Recorded<?> fact, ProposalEvent event) {
        var before = lead(d);
        d.append("roster", new Document(RosterFold.after(event, d.get("roster", new Document()), KEPT)));
        var lead = lead(d);
        if (!lead.equals(before)) {
            addIfHandedIn(d, fact, lead);
        }
    }

    private static void addIfHandedIn(Document d, Recorded<?> fact, Document what) {
        if (d.containsKey(FACTS)) {
            RankingFact.add(d, FACTS, fact, what);
        }
    }

    private static void says(Document d, Recorded<?> fact, Document says) {
        if (!says.equals(d.get("says"))) {
            d.append("says", says);
            addIfHandedIn(d, fact, says);
        }
    }

    private static Document says(Content content) {
        return new Document("title", content.title()).append("subthemes", content.subthemes());
    }

    /** Of those who organize: whether each is new, as far as told, and where they come from. */
    private static Document lead(Document d) {
        var organizers = roster(d).stream()
                .filter(entry -> RosterRole.ORGANIZER.name().equals(entry.getString("role")))
                .toList();
        return new Document(
                        "firstTime",
                        organizers.stream()
                                .map(entry -> entry.getBoolean("firstTime"))
                                .filter(Objects::nonNull)
                                .toList())
                .append(
                        "countries",
                        organizers.stream()
                                .map(entry -> entry.getString("country"))
                                .filter(Objects::nonNull)
                                .toList());
    }

    static List<Document> roster(Document d) {
        return d.get("roster", new Document()).values().stream()
                .map(Document.class::cast)
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
