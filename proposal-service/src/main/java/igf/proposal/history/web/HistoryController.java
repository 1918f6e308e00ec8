package igf.proposal.history.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.history.view.Facts;
import igf.proposal.history.view.StoredFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to a proposal, for who must account for it. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/history")
class HistoryController {

    private final Facts facts;

    HistoryController(Facts facts) {
        this.facts = facts;
    }

    /**
     * Something that happened.
     *
     * @param position where it stands among all facts of the service, as decimal text, which no reader rounds
     * @param type what happened, as {@code proposal.submitted.1}
     * @param at when it was recorded
     * @param actor who did it: the subject of their token, or the part of the system that did
     * @param roles of the actor then
     * @param stream what it happened to
     * @param sequence of the fact in that stream, from 0
     * @param cause what it followed from, null where somebody asked for it
     * @param correlation the request that everything goes back to
     * @param summary choices, numbers, times and ids that came with it, by name; no text, since a text may tell of people
     */
    record Item(
            String position,
            String type,
            Instant at,
            String actor,
            List<String> roles,
            String stream,
            long sequence,
            @Nullable String cause,
            String correlation,
            Map<String, ?> summary) {}

    /**
     * The facts that concern a proposal.
     *
     * @param proposalId the proposal
     * @param items the oldest first
     * @param next address of the next page, null after the last
     */
    record Shown(
            UUID proposalId, List<Item> items, @Nullable String next) {}

    /**
     * Shows every fact that concerns a proposal.
     *
     * <p>The oldest first, with who did it and what it followed from; no texts, since they may tell of people. The whole at once, or with
     * {@code limit} by pages. 404 where nothing is known of such a proposal.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> get(@PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        Pages.refuseUnknown(parameters.keySet(), Set.of());
        var limit = Pages.limitOrAll();
        var after = Pages.place();
        var query = facts.of(id, after.map(HistoryController::position).orElse(0L));
        var found = (limit == Integer.MAX_VALUE ? query : query.limit(limit + 1)).into(new ArrayList<>());
        if (found.isEmpty() && after.isEmpty()) {
            throw Problem.notFound();
        }
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = page.size() == found.size()
                ? null
                : Pages.next(new Pages.Place(0, Long.toString(page.getLast().position())));
        var items = page.stream().map(HistoryController::item).toList();
        return Pages.answer(next).body(new Shown(id, items, next));
    }

    private static long position(Pages.Place place) {
        if (!place.id().matches("\\d{1,18}")) {
            throw Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
        }
        return Long.parseLong(place.id());
    }

    private static Item item(StoredFact fact) {
        return new Item(
                Long.toString(fact.position()),
                fact.type(),
                fact.at(),
                fact.actor(),
                fact.roles(),
                fact.stream(),
                fact.sequence(),
                fact.cause().orElse(null),
                fact.correlation(),
                fact.summary());
    }
}
