package igf.proposal.batch.view;

import static igf.proposal.batch.view.BatchView.CANDIDATES;

import igf.platform.people.People;
import igf.platform.view.Documents;
import igf.proposal.balance.Candidate;
import igf.proposal.decision.Stages;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Stage;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterFold;
import igf.proposal.rules.form.Field;
import igf.proposal.vocabulary.Countries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a check must know of a proposal, folded with gender sealed and read with it opened. */
public final class CandidateFold {

    private static final RosterFold.Kept<Object> KEPT = new RosterFold.Kept<>() {
        @Override
        public Object of(RosterEntry entry) {
            return new Document("role", entry.role().name())
                    .append("group", text(entry.stakeholderGroup()))
                    .append("region", text(entry.region()))
                    .append("gender", text(entry.gender()))
                    .append("country", entry.country())
                    .append("firstTime", entry.firstTime())
                    .append("state", entry.state().name());
        }

        @Override
        public Object in(Object kept, UnaryOperator<EntryState> change) {
            return new Document((Document) kept)
                    .append("state", change.apply(state((Document) kept)).name());
        }
    };

    private CandidateFold() {}

    static void fold(ProposalEvent event, Documents documents) {
        documents.update(CANDIDATES, event.id().toString(), d -> {
            says(event, d);
            d.append("roster", new Document(RosterFold.after(event, d.get("roster", new Document()), KEPT)));
            Stages.after(event).ifPresent(stage -> d.append("stage", stage.name()));
        });
    }

    private static void says(ProposalEvent event, Document d) {
        switch (event) {
            case ProposalEvent.Drafted e ->
                d.append("edition", e.edition()).append("themes", e.content().subthemes());
            case ProposalEvent.ContentChanged e ->
                d.append("themes", e.content().subthemes());
            case ProposalEvent.Revised e -> d.append("themes", e.content().subthemes());
            case ProposalEvent.FieldsChanged e -> {
                var themes = e.change().lists().get(Field.SUBTHEMES);
                if (themes != null) {
                    d.append("themes", themes);
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

    private static EntryState state(Document entry) {
        return EntryState.valueOf(entry.getString("state"));
    }

    /** @param shown opens what is sealed: {@link People#ERASED} if nobody can any more */
    public static Candidate read(Document d, UnaryOperator<@Nullable String> shown) {
        var roster = d.get("roster", new Document()).values().stream()
                .map(Document.class::cast)
                .filter(entry -> state(entry).counts())
                .toList();
        var organizers = roster.stream()
                .filter(entry -> "ORGANIZER".equals(entry.getString("role")))
                .toList();
        var counts = new HashMap<String, Integer>();
        for (var entry : roster) {
            count(counts, "GROUP", entry.getString("group"));
            count(counts, "REGION", entry.getString("region"));
            count(counts, "GENDER", shown.apply(entry.getString("gender")));
        }
        return new Candidate(
                UUID.fromString(d.getString("_id")),
                d.getInteger("number", 0),
                Stage.valueOf(Objects.toString(d.getString("stage"), "DRAFT")),
                d.getList("themes", String.class, List.of()),
                organizers.stream().anyMatch(entry -> Boolean.TRUE.equals(entry.get("firstTime"))),
                developing(organizers),
                counts);
    }

    /** Who is listed first leads. */
    private static @Nullable Boolean developing(List<Document> organizers) {
        return organizers.stream()
                .map(entry -> entry.getString("country"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Countries::isDeveloping)
                .orElse(null);
    }

    private static void count(Map<String, Integer> counts, String dimension, @Nullable String value) {
        if (value != null && !value.equals(People.ERASED)) {
            counts.merge(dimension + "/" + value, 1, Integer::sum);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }
}
