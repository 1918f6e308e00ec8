package igf.proposal.selection.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static igf.proposal.dossier.StoredDossier.DOSSIERS;

import igf.api.selection.AppealList;
import igf.api.selection.AppealRow;
import igf.api.selection.AppealsState;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.dossier.StoredDossier;
import igf.proposal.selection.view.SelectionView;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the appeals of an edition. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/appeals")
class AppealsController {

    private record AppealedProposal(
            UUID id, List<StoredDossier.Appeal> appeals, List<StoredDossier.DecisionEntry> decisions) {}

    private static final ViewCollection<AppealedProposal> APPEALED = DOSSIERS.projection(AppealedProposal.class);

    private final Views views;
    private final SelectionView view;

    AppealsController(Views views, SelectionView view) {
        this.views = views;
        this.view = view;
    }

    /**
     * Lists the appeals of an edition, the latest of each proposal.
     *
     * @param state only appeals in this state
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    AppealList getAppeals(@PathVariable String edition, @RequestParam @Nullable AppealsState state) {
        return new AppealList(
                views
                        .reader(view, APPEALED)
                        .list(and(
                                DOSSIERS.matches(StoredDossier::edition, edition),
                                exists(DOSSIERS.member(StoredDossier::appeals))))
                        .stream()
                        .map(AppealsController::toLine)
                        .filter(line -> state == null || line.state() == state)
                        .sorted(Comparator.comparing(AppealRow::at))
                        .toList(),
                null);
    }

    private static AppealRow toLine(AppealedProposal dossier) {
        var last = StoredDossier.latestAppeal(dossier.appeals(), dossier.decisions());
        return new AppealRow(dossier.id(), last.what(), last.at());
    }
}
