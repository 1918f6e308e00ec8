package igf.proposal.history.web;

import igf.proposal.proposal.web.OrganizersOnly;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Sorts;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.history.Timeline;
import igf.proposal.history.view.HistoryView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history of a proposal that its organizers may read. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/timeline")
class TimelineController {

    private static final int BATCH = 1000;

    private final Views views;
    private final HistoryView view;

    TimelineController(Views views, HistoryView view) {
        this.views = views;
        this.view = view;
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
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    Shown get(@PathVariable UUID id) {
        var facts = views.collection(view, HistoryView.FACTS)
                .find(and(gt("_id", HistoryView.id(id, 0)), lt("_id", HistoryView.id(id, Long.MAX_VALUE))))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)
                .into(new ArrayList<>());
        return new Shown(
                id, facts.stream().flatMap(TimelineController::happened).toList());
    }

    private static Stream<Happened> happened(Document fact) {
        return Timeline.kind(fact.getString("type")).stream()
                .map(kind -> new Happened(
                        Instant.parse(fact.getString("at")),
                        kind,
                        Timeline.by(Set.copyOf(fact.getList("roles", String.class))),
                        outcome(fact.get("summary", new Document()))));
    }

    private static @Nullable String outcome(Document summary) {
        return summary.get("outcome") instanceof String outcome
                ? outcome
                : summary.get("answer") instanceof String answer ? answer : null;
    }
}
