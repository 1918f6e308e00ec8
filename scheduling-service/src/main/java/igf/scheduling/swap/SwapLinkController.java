package igf.scheduling.swap;

import igf.api.swap.SwapAnswerBody;
import igf.api.swap.SwapMode;
import igf.api.swap.SwapRequestShown;
import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.people.LinkToken;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.scheduling.negotiation.SwapId;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and answers a swap request by the link in a mail. Reading never answers. */
@RestController
@RequestMapping(Api.BASE + "/swap-requests/{request}")
class SwapLinkController {

    private final Api api;
    private final Aggregates aggregates;
    private final SwapQueries queries;
    private final SwapMapper mapper;
    private final Clock clock;

    SwapLinkController(Api api, Aggregates aggregates, SwapQueries queries, SwapMapper mapper, Clock clock) {
        this.api = api;
        this.aggregates = aggregates;
        this.queries = queries;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Shows a swap request to the holder of its link, also after it was answered. 404 for an unknown link, and for that
     * of an earlier request. 410 once the organizers who got it have changed.
     *
     * @param request the token of the link
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<SwapRequestShown> getSwapRequestByLink(@PathVariable String request) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(mapper.toShown(requireRequest(parseToken(request))));
    }

    /**
     * Answers a swap request by its link. After {@code accept} the programme swaps the places, at once or once the
     * secretariat approves; the request becomes {@code IMPOSSIBLE} if something stands against it. 404 for an unknown
     * link. 410 for a request that is no longer open, and once the organizers who got the link have changed.
     *
     * @param request the token of the link
     * @param body the answer
     */
    @PostMapping("/answer")
    @Allow(everyone = true)
    ResponseEntity<SwapRequestShown> answerSwapRequest(@PathVariable String request, @RequestBody SwapAnswerBody body) {
        var token = parseToken(request);
        var edition = requireRequest(token).pair().edition();
        var needsApproval = new SwapReader(aggregates).mode(edition) == SwapMode.APPROVED
                || queries.isFrozen(edition, clock.instant());
        return api.<SwapRequest, SwapRequestShown>answerUnconditionally(
                new SwapCommand.Answer(SwapId.of(token.id()), token.hash(), body.accept(), needsApproval),
                written -> api.ok(null, written, mapper.toShown(written.result())));
    }

    private static LinkToken parseToken(String token) {
        return LinkToken.parse(token).orElseThrow(() -> new RefusedException(Refusal.notFound()));
    }

    private SwapRequest requireRequest(LinkToken token) {
        var request = new SwapReader(aggregates).getByToken(token.id(), token.hash());
        if (!queries.areOrganizers(request.pair().with())) {
            throw new RefusedException(SwapRefusal.organizersChanged());
        }
        return request;
    }
}
