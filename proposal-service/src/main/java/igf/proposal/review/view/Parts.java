package igf.proposal.review.view;

import igf.platform.domain.PersonalValue;
import igf.proposal.content.ContentChange;
import igf.proposal.decision.Stages;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Stage;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterFold;
import igf.proposal.round.Organizations;
import igf.proposal.round.ReviewableProposal;
import igf.proposal.rules.form.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who has a part in a proposal. */
public final class Parts {

    /** Somebody who said no may have had a hand in it, so how far each has come makes no difference. */
    private static final RosterFold.Kept<Object> KEPT = new RosterFold.Kept<>() {
        @Override
        public Object of(RosterEntry entry) {
            return new Document("person", entry.person().toString())
                    .append("role", entry.role().name())
                    .append("name", text(entry.name()))
                    .append("email", text(entry.email()))
                    .append("gender", text(entry.gender()))
                    .append("affiliation", entry.affiliation())
                    .append("organization", entry.organizationId())
                    .append("stakeholderGroup", text(entry.stakeholderGroup()))
                    .append("region", text(entry.region()));
        }

        @Override
        public Object in(Object kept, UnaryOperator<EntryState> change) {
            return kept;
        }
    };

    private Parts() {}

    static void begin(Document d, ProposalEvent.Drafted e) {
        d.append("edition", e.edition())
                .append("owner", text(e.owner().person()))
                .append("ownerEmail", text(e.owner().email()))
                .append("subthemes", e.content().subthemes());
        people(d, e);
    }

    static void change(Document d, ContentChange change) {
        var subthemes = change.lists().get(Field.SUBTHEMES);
        if (subthemes != null) {
            d.append("subthemes", subthemes);
        }
    }

    static void people(Document d, ProposalEvent event) {
        d.append("roster", new Document(RosterFold.after(event, d.get("roster", new Document()), KEPT)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case PersonalValue sealed -> sealed.toString();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    /** The entries of a roster, in the order in which they were listed. */
    public static List<Document> roster(Document parts) {
        return parts.get("roster", new Document()).values().stream()
                .map(Document.class::cast)
                .toList();
    }

    /** Where the proposal stands. */
    public static Stage stage(Document parts) {
        return Stage.valueOf(parts.getString("stage"));
    }

    /** Neither decided nor gone. */
    public static boolean isReviewable(Document parts) {
        return parts.getString("stage") != null && Stages.isReviewable(stage(parts));
    }

    /** The proposal as the round sees it. */
    public static ReviewableProposal candidate(Document parts) {
        var people = new HashSet<UUID>();
        var organizations = new HashSet<String>();
        for (var entry : roster(parts)) {
            people.add(UUID.fromString(entry.getString("person")));
            organizations.addAll(Organizations.keys(entry.getString("affiliation")));
            organizations.addAll(Organizations.keys(entry.getString("organization")));
        }
        var owner = parts.getString("owner");
        return new ReviewableProposal(
                UUID.fromString(parts.getString("_id")),
                parts.getInteger("number", 0),
                parts.getList("subthemes", String.class, List.of()),
                owner == null ? null : UUID.fromString(owner),
                people,
                organizations,
                keys(parts, "recused"));
    }

    private static Set<UUID> keys(Document d, String name) {
        Map<String, Object> children = d.get(name, new Document());
        return children.keySet().stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
