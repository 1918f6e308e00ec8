package igf.proposal.review.view;

import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import igf.platform.view.ViewCollection;
import igf.platform.view.shape.ChangePosition;
import igf.platform.view.shape.Unwrapped;
import igf.proposal.content.ContentChange;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterFold;
import igf.proposal.round.Organizations;
import igf.proposal.round.ReviewableProposal;
import igf.proposal.rules.form.Field;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of a proposal.
 *
 * @param details null if the proposal's draft was not recorded
 * @param number null before the submission
 * @param recused recused reviewers; null if there were none
 */
public record StoredParts(
        UUID id,
        @Unwrapped @Nullable Details details,
        @Nullable Integer number,
        @Nullable Map<UUID, Boolean> recused) {

    /** @param roster by entry id, in the order of listing */
    record Details(
            String edition,
            Optional<UUID> owner,
            Optional<PersonalValue> ownerEmail,
            List<String> subthemes,
            Map<String, Part> roster,
            Stage stage) {}

    public record Part(
            UUID person,
            RosterRole role,
            @Nullable PersonalValue name,
            @Nullable PersonalValue email,
            @Nullable PersonalValue gender,
            @Nullable String affiliation,
            @Nullable String organization,
            @Nullable StakeholderGroup stakeholderGroup,
            @Nullable Region region) {}

    /** The part of the document that a recusal changes. */
    record Recusals(Map<UUID, Boolean> recused) {}

    static final ViewCollection<Recusals> RECUSALS = ReviewingView.PROPOSAL_PEOPLE.projection(Recusals.class);

    /** The document with its position in the log. */
    public record PositionedParts(
            @Unwrapped StoredParts parts, @ChangePosition long position) {}

    /** Ignores the state of entries, because a person who declined may have worked on the proposal. */
    private static final RosterFold.EntryAdapter<Part> ENTRY_ADAPTER = new RosterFold.EntryAdapter<>() {
        @Override
        public Part create(RosterEntry entry) {
            return new Part(
                    entry.person(),
                    entry.role(),
                    entry.name(),
                    entry.email(),
                    entry.gender(),
                    entry.affiliation(),
                    entry.organizationId(),
                    entry.stakeholderGroup(),
                    entry.region());
        }

        @Override
        public Part withState(Part part, UnaryOperator<EntryState> change) {
            return part;
        }
    };

    static StoredParts of(UUID proposal) {
        return new StoredParts(proposal, null, null, null);
    }

    StoredParts withDraft(ProposalEvent.Drafted e) {
        return withDetails(new Details(
                e.edition(),
                Optional.ofNullable(e.owner().person()),
                Optional.ofNullable(e.owner().email()),
                e.content().subthemes(),
                RosterFold.after(e, Map.of(), ENTRY_ADAPTER),
                Stage.DRAFT));
    }

    private StoredParts withDetails(@Nullable Details newDetails) {
        return new StoredParts(id, newDetails, number, recused);
    }

    private StoredParts withDetails(UnaryOperator<Details> change) {
        return withDetails(details == null ? null : change.apply(details));
    }

    StoredParts withSubthemes(List<String> subthemes) {
        return withDetails(
                old -> new Details(old.edition, old.owner, old.ownerEmail, subthemes, old.roster, old.stage));
    }

    StoredParts after(ContentChange change) {
        var subthemes = change.lists().get(Field.SUBTHEMES);
        return subthemes == null ? this : withSubthemes(subthemes);
    }

    StoredParts withRosterAfter(ProposalEvent event) {
        return withDetails(old -> new Details(
                old.edition,
                old.owner,
                old.ownerEmail,
                old.subthemes,
                RosterFold.after(event, old.roster, ENTRY_ADAPTER),
                old.stage));
    }

    StoredParts withStage(Stage stage) {
        return withDetails(
                old -> new Details(old.edition, old.owner, old.ownerEmail, old.subthemes, old.roster, stage));
    }

    StoredParts withNumber(int newNumber) {
        return new StoredParts(id, details, newNumber, recused);
    }

    public @Nullable String edition() {
        return details == null ? null : details.edition();
    }

    /** Returns the proposal's stage; null if its draft was not recorded. */
    public @Nullable Stage stage() {
        return details == null ? null : details.stage();
    }

    public boolean isReviewable() {
        var stage = stage();
        return stage != null && stage.isReviewable();
    }

    public Collection<Part> roster() {
        return details == null ? List.of() : details.roster().values();
    }

    public Optional<PersonalValue> ownerEmail() {
        return details == null ? Optional.empty() : details.ownerEmail();
    }

    public Set<UUID> keyHolders() {
        return Stream.concat(
                        ownerEmail().stream(),
                        roster().stream()
                                .flatMap(part -> Stream.of(part.name(), part.email(), part.gender())
                                        .flatMap(Stream::ofNullable)))
                .map(PersonalValue::holder)
                .collect(Collectors.toSet());
    }

    public ReviewableProposal toReviewable() {
        var people = new HashSet<UUID>();
        var organizations = new HashSet<String>();
        for (var part : roster()) {
            people.add(part.person());
            organizations.addAll(Organizations.keys(part.affiliation()));
            organizations.addAll(Organizations.keys(part.organization()));
        }
        return new ReviewableProposal(
                id,
                number == null ? 0 : number,
                details == null ? List.of() : details.subthemes(),
                details == null ? null : details.owner().orElse(null),
                people,
                organizations,
                recused == null ? Set.of() : recused.keySet());
    }
}
