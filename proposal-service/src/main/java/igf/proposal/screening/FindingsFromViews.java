package igf.proposal.screening;

import igf.platform.view.Views;
import igf.proposal.edition.EditionState;
import igf.proposal.edition.Reviewer;
import igf.proposal.evidence.Citation;
import igf.proposal.evidence.Finding;
import igf.proposal.evidence.Findings;
import igf.proposal.evidence.ScreeningEvidence;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.obligation.Obligations;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.Genders;
import igf.proposal.roster.RosterEntry;
import igf.proposal.screening.StoredAdmissions.Claimants;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class FindingsFromViews implements Findings {

    private static final long TIMEOUT_MILLIS = 10_000;

    private final Views views;
    private final ScreeningView view;
    private final Obligations obligations;
    private final LinkedPeople linkedPeople;
    private final Genders genders;

    FindingsFromViews(
            Views views, ScreeningView view, Obligations obligations, LinkedPeople linkedPeople, Genders genders) {
        this.views = views;
        this.view = view;
        this.obligations = obligations;
        this.linkedPeople = linkedPeople;
        this.genders = genders;
    }

    @Override
    public List<Finding> computeForDecision(ProposalState proposal, EditionState edition) {
        views.requireHead(TIMEOUT_MILLIS);
        return compute(proposal, edition);
    }

    @Override
    public Function<ProposalState, List<Finding>> forEdition(EditionState edition) {
        var admissions = views.reader(view, ScreeningView.ADMISSIONS)
                .find(edition.edition())
                .orElse(StoredAdmissions.EMPTY);
        var countedEditions = views.reader(view, ScreeningView.FORUM)
                .find(ScreeningView.EDITIONS)
                .orElse(StoredForum.EMPTY)
                .editionsBefore(edition.edition(), edition.rules().limits().reportLookBack());
        var reviewers = edition.reviewers().stream().map(Reviewer::person).collect(Collectors.toSet());
        return proposal -> {
            var judgements = views.reader(view, ScreeningView.JUDGEMENTS)
                    .find(proposal.id())
                    .orElse(StoredJudgements.EMPTY)
                    .criteria();
            return new ScreeningEvidence(
                            edition.rules(),
                            proposal,
                            genders.findByEntry(proposal),
                            reviewers,
                            findCitations(proposal, countedEditions),
                            admissions.maxCount(proposal.id(), Claimants::organizers, linkedPeople::findIds),
                            admissions.maxCount(proposal.id(), Claimants::organizations, Set::of))
                    .findings().stream()
                            .map(finding -> finding.withJudgement(judgements.get(finding.rule())))
                            .toList();
        };
    }

    private List<Citation> findCitations(ProposalState proposal, Set<String> countedEditions) {
        var organizations = proposal.organizers().stream()
                .map(RosterEntry::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return obligations.findOwed(ScreeningEvidence.organizersOf(proposal), organizations).stream()
                .filter(owed -> countedEditions.contains(owed.edition()))
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
}
