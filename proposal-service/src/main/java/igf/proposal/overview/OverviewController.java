package igf.proposal.overview;

import igf.api.proposal.Stage;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredProposal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts the proposals of an edition by stage. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/overview")
class OverviewController {

    private record StageOfProposal(Stage insideState) {}

    private static final ViewCollection<StageOfProposal> STAGES =
            StoredProposal.PROPOSALS.projection(StageOfProposal.class);

    private final Views views;
    private final ProposalView view;

    OverviewController(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    /**
     * Numbers of proposals by stage.
     *
     * @param edition slug of the edition
     * @param asOf when the last counted event was recorded, null before the first
     * @param position position of that event, as decimal text
     * @param counts number for each stage, including 0
     */
    record Overview(String edition, @Nullable Instant asOf, String position, Map<Stage, Integer> counts) {}

    /** Counts an edition's proposals by stage. A decision counts before it is announced. */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Overview overview(@PathVariable String edition) {
        var asOf = views.asOf(view);
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        for (var stage : Stage.values()) {
            counts.put(stage, 0);
        }
        views.reader(view, STAGES)
                .where(StoredProposal.PROPOSALS.matches(StoredProposal::edition, edition))
                .forEach(proposal -> counts.merge(proposal.insideState(), 1, Integer::sum));
        return new Overview(edition, asOf.recordedAt(), Long.toString(asOf.position()), counts);
    }
}
