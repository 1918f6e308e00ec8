package igf.proposal.batch.view;

import static igf.proposal.batch.view.BatchView.CANDIDATES;

import igf.platform.people.People;
import igf.platform.view.Documents;
import igf.proposal.batch.Candidate;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEntry;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.Stages;
import igf.proposal.vocabulary.Countries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a check must know of a proposal, folded with gender sealed and read with it opened. */
public final class Candidates {

    private Candidates() {}

    static void fold(ProposalEvent event, Documents documents) {
        documents.update(CANDIDATES, event.id().toString(), d -> {
            switch (event) {
                case ProposalEvent.Drafted e -> {
                    d.append("edition", e.edition())
                            .append("themes", e.content().subthemes())
                            .append("roster", new Document());
                    e.roster().forEach(entry -> put(d, entry));
                }
                case ProposalEvent.ContentChanged e ->
                    d.append("themes", e.content().subthemes());
                case ProposalEvent.Submitted e -> d.append("number", e.receipt().number());
                case ProposalEvent.PersonListed e -> put(d, e.entry());
                case ProposalEvent.PersonChanged e -> put(d, e.entry());
                case ProposalEvent.PersonReplaced e -> put(d, e.entry());
                case ProposalEvent.PersonAnswered e -> put(d, e.entry());
                case ProposalEvent.PersonRemoved e ->
                    roster(d).remove(e.entry().id().toString());
                default -> {}
            }
            Stages.after(event).ifPresent(stage -> d.append("stage", stage.name()));
        });
    }

    private static Document roster(Document d) {
        return (Document) d.computeIfAbsent("roster", k -> new Document());
    }

    private static void put(Document d, RosterEntry entry) {
        roster(d)
                .append(
                        entry.id().toString(),
                        new Document("role", entry.role().name())
                                .append("group", text(entry.stakeholderGroup()))
                                .append("region", text(entry.region()))
                                .append("gender", text(entry.gender()))
                                .append("country", entry.country())
                                .append("firstTime", entry.firstTime())
                                .append("counts", entry.state().counts()));
    }

    public static Candidate read(Document d, People people) {
        var roster = d.get("roster", new Document()).values().stream()
                .map(Document.class::cast)
                .filter(entry -> entry.getBoolean("counts", true))
                .toList();
        var organizers = roster.stream()
                .filter(entry -> "ORGANIZER".equals(entry.getString("role")))
                .toList();
        var counts = new HashMap<String, Integer>();
        for (var entry : roster) {
            count(counts, "GROUP", entry.getString("group"));
            count(counts, "REGION", entry.getString("region"));
            count(counts, "GENDER", people.show(entry.getString("gender")));
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
