package igf.proposal.screening;

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
import igf.proposal.screening.StoredAdmissions.Counted;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public Function<ProposalState, List<Finding>> in(EditionState edition) {
        var admissions = views.rows(view, ScreeningView.ADMISSIONS)
                .find(edition.edition())
                .orElse(StoredAdmissions.NONE);
        var counting = views.rows(view, ScreeningView.FORUM)
                .find(ScreeningView.EDITIONS)
                .orElse(StoredForum.NONE)
                .before(edition.edition(), edition.rules().limits().reportLookBack());
        var reviewers = edition.reviewers().stream().map(Reviewer::person).collect(Collectors.toSet());
        return proposal -> {
            var judgements = views.rows(view, ScreeningView.JUDGEMENTS)
                    .find(proposal.id())
                    .orElse(StoredJudgements.NONE)
                    .criteria();
            return new Evidence(
                            edition.rules(),
                            proposal,
                            genders.of(proposal),
                            reviewers,
                            owed(proposal, counting),
                            admissions.most(proposal.id(), Counted::organizers, humans::same),
                            admissions.most(proposal.id(), Counted::organizations, Set::of))
                    .findings().stream()
                            .map(finding -> finding.judged(judgements.get(finding.rule())))
                            .toList();
        };
    }

    private List<Citation> owed(ProposalState proposal, Set<String> counting) {
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
}
