package igf.proposal.history;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.reading.OrganizersOnly;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the history of a proposal that its organizers may read. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/timeline")
class TimelineController {

    private final ProposalHistory history;

    TimelineController(ProposalHistory history) {
        this.history = history;
    }

    /**
     * An event in the timeline.
     *
     * @param at its time
     * @param kind its kind, as {@code proposal.submitted}
     * @param by the capacity in which the actor acted
     * @param outcome outcome of a screening, a decision or an answer, else null
     */
    record Happened(
            Instant at,
            String kind,
            Timeline.By by,
            @Nullable String outcome) {}

    /**
     * The timeline of a proposal.
     *
     * @param proposalId the proposal
     * @param items the oldest first
     */
    record Shown(UUID proposalId, List<Happened> items) {}

    /**
     * Shows a proposal's organizers what happened to it.
     * <p>The oldest comes first: changes, answers of its people, screening, decisions, appeals.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    Shown get(@PathVariable UUID id) {
        var items = new ArrayList<Happened>();
        history.findAfter(id, 0).forEach(event -> toItem(event).ifPresent(items::add));
        return new Shown(id, items);
    }

    private static Optional<Happened> toItem(StoredFact event) {
        return Timeline.kindOf(event.type())
                .map(kind -> new Happened(
                        event.at(), kind, Timeline.actorKind(Set.copyOf(event.roles())), outcome(event.summary())));
    }

    private static @Nullable String outcome(Map<String, ?> summary) {
        return summary.get("outcome") instanceof String outcome
                ? outcome
                : summary.get("answer") instanceof String answer ? answer : null;
    }
}
