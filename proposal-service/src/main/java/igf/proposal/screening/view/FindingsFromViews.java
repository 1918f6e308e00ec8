package igf.proposal.screening.view;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.view.Views;
import igf.proposal.edition.EditionState;
import igf.proposal.edition.Reviewer;
import igf.proposal.evidence.Citation;
import igf.proposal.evidence.Evidence;
import igf.proposal.evidence.Finding;
import igf.proposal.evidence.Findings;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.obligation.Obligations;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.Genders;
import igf.proposal.roster.RosterEntry;
import igf.proposal.screening.Judged;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class FindingsFromViews implements Findings {

    private static final long PATIENCE_MILLIS = 10_000;

    private final Views views;
    private final ScreeningView view;
    private final Obligations obligations;
    private final LinkedPeople humans;
    private final Genders genders;

    FindingsFromViews(Views views, ScreeningView view, Obligations obligations, LinkedPeople humans, Genders genders) {
        this.views = views;
        this.view = view;
        this.obligations = obligations;
        this.humans = humans;
        this.genders = genders;
    }

    @Override
    public List<Finding> decisive(ProposalState proposal, EditionState edition) {
        views.requireHead(PATIENCE_MILLIS);
        return of(proposal, edition);
    }

    @Override
    public List<Finding> of(ProposalState proposal, EditionState edition) {
        var admissions = find(ScreeningView.ADMISSIONS, proposal.edition());
        var judgements = find(ScreeningView.JUDGEMENTS, proposal.id().toString());
        return new Evidence(
                        edition.rules(),
                        proposal,
                        genders.of(proposal),
                        edition.reviewers().stream().map(Reviewer::person).collect(Collectors.toSet()),
                        owed(proposal, edition),
                        ScreeningView.most(admissions, proposal.id(), "organizers", this::sameHuman),
                        ScreeningView.most(admissions, proposal.id(), "organizations", Set::of))
                .findings().stream()
                        .map(finding -> finding.judged(judged(judgements, finding.rule())))
                        .toList();
    }

    private List<String> sameHuman(String person) {
        return humans.same(UUID.fromString(person)).stream().map(UUID::toString).toList();
    }

    private static @Nullable Judged judged(@Nullable Document judgements, String rule) {
        return judgements != null && judgements.get(rule) instanceof Document found
                ? new Judged(found.getBoolean("met"), found.getString("reason"))
                : null;
    }

    private List<Citation> owed(ProposalState proposal, EditionState edition) {
        var forum = find(ScreeningView.FORUM, ScreeningView.EDITIONS);
        var counting = ScreeningView.before(
                forum, edition.edition(), edition.rules().limits().reportLookBack());
        var organizations = proposal.organizers().stream()
                .map(RosterEntry::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return obligations.of(Evidence.organizersOf(proposal), organizations).stream()
                .filter(owed -> counting.contains(owed.edition()))
                .map(owed -> new Citation(
                        owed.edition(),
                        owed.session(),
                        owed.proposal(),
                        owed.number(),
                        owed.title(),
                        owed.kind(),
                        owed.dueAt(),
                        owed.people(),
                        owed.organizations()))
                .toList();
    }

    private @Nullable Document find(String collection, String id) {
        return views.collection(view, collection).find(eq("_id", id)).first();
    }
}
