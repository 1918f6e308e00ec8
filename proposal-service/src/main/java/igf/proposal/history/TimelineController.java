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

/** The history of a proposal that its organizers may read. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/timeline")
class TimelineController {

    private final Facts facts;

    TimelineController(Facts facts) {
        this.facts = facts;
    }

    /**
     * Something that happened.
     *
     * @param at when
     * @param kind what, as {@code proposal.submitted}
     * @param by in what capacity somebody did it
     * @param outcome of what was screened, decided or answered, else null
     */
    record Happened(
            Instant at,
            String kind,
            Timeline.By by,
            @Nullable String outcome) {}

    /**
     * What happened to a proposal.
     *
     * @param proposalId the proposal
     * @param items the oldest first
     */
    record Shown(UUID proposalId, List<Happened> items) {}

    /**
     * Tells its organizers what happened to a proposal.
     *
     * <p>The oldest first: its changes, answers of its people, screening, decisions, appeals.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    Shown get(@PathVariable UUID id) {
        var happened = new ArrayList<Happened>();
        facts.of(id, 0).forEach(fact -> happened(fact).ifPresent(happened::add));
        return new Shown(id, happened);
    }

    private static Optional<Happened> happened(StoredFact fact) {
        return Timeline.kind(fact.type())
                .map(kind ->
                        new Happened(fact.at(), kind, Timeline.by(Set.copyOf(fact.roles())), outcome(fact.summary())));
    }

    private static @Nullable String outcome(Map<String, ?> summary) {
        return summary.get("outcome") instanceof String outcome
                ? outcome
                : summary.get("answer") instanceof String answer ? answer : null;
    }
}
