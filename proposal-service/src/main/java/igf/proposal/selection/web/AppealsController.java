package igf.proposal.selection.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static igf.proposal.dossier.view.StoredDossier.DOSSIERS;

import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.dossier.view.StoredDossier;
import igf.proposal.selection.view.SelectionView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which appeals of an edition there are, so that none waits unseen. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/appeals")
class AppealsController {

    private record Appealed(UUID id, List<StoredDossier.Appeal> appeals, List<StoredDossier.Decided> decisions) {}

    private static final ViewCollection<Appealed> APPEALED = DOSSIERS.part(Appealed.class);

    private final Views views;
    private final SelectionView view;

    AppealsController(Views views, SelectionView view) {
        this.views = views;
        this.view = view;
    }

    /** Where an appeal stands. */
    enum State {
        FILED,
        UPHELD,
        DISMISSED,
        /** The decision that it was against was undone */
        CLOSED
    }

    /**
     * The latest appeal of a proposal. What it says is told by the proposal's own appeal.
     *
     * @param proposalId the proposal's id
     * @param state where it stands; {@code FILED} waits for an answer
     * @param at when it came there
     */
    record Line(UUID proposalId, State state, Instant at) {}

    /**
     * The appeals of an edition.
     *
     * @param items who has waited longest first
     */
    record Lines(List<Line> items) {}

    /**
     * Lists the appeals of an edition, the latest of each proposal.
     *
     * @param edition slug, as {@code igf-2026}
     * @param state only those that stand there
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Lines getAppeals(@PathVariable String edition, @RequestParam @Nullable State state) {
        return new Lines(views
                .rows(view, APPEALED)
                .list(and(
                        DOSSIERS.is(StoredDossier::edition, edition), exists(DOSSIERS.member(StoredDossier::appeals))))
                .stream()
                .map(AppealsController::line)
                .filter(line -> state == null || line.state() == state)
                .sorted(Comparator.comparing(Line::at))
                .toList());
    }

    private static Line line(Appealed dossier) {
        var last = StoredDossier.latest(dossier.appeals(), dossier.decisions());
        return new Line(dossier.id(), State.valueOf(last.what().name()), last.at());
    }
}
