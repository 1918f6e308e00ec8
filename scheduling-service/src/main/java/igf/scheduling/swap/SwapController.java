package igf.scheduling.swap;

import igf.api.problem.ProblemKind;
import igf.api.swap.SwapApprovalBody;
import igf.api.swap.SwapPolicyBody;
import igf.api.swap.SwapRequestBody;
import igf.api.swap.SwapRequestList;
import igf.api.swap.SwapRequestShown;
import igf.platform.domain.RefusedException;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.scheduling.negotiation.SwapId;
import igf.scheduling.negotiation.SwapPair;
import igf.scheduling.release.Releases;
import igf.scheduling.support.ProgrammeCommands;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes, lists, withdraws and approves swap requests, and sets an edition's rule for them. */
@RestController
@RequestMapping(Api.BASE)
class SwapController {

    private static final String POLICY = "/editions/{edition}/swap-policy";

    private final Api api;
    private final ProgrammeCommands programmeCommands;
    private final SwapQueries queries;
    private final SwapMapper mapper;
    private final People people;
    private final Releases releases;
    private final Clock clock;

    SwapController(
            Api api,
            ProgrammeCommands programmeCommands,
            SwapQueries queries,
            SwapMapper mapper,
            People people,
            Releases releases,
            Clock clock) {
        this.api = api;
        this.programmeCommands = programmeCommands;
        this.queries = queries;
        this.mapper = mapper;
        this.people = people;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * Asks the organizers of another session to swap places. They get a mail with a link to answer. A session makes one
     * request at a time: 409 {@code SWAP_OPEN}. 409 {@code SWAP_REFUSED} if they refused the same swap, {@code
     * SWAP_BEGUN} if one of the sessions has begun. 422 {@code SESSION_NOT_RELEASED} unless both are sessions of
     * proposals in the last release, {@code PLACE_NOT_RELEASED} if one has been moved since, {@code OTHER_EDITION} or {@code
     * SWAPPED_WITH_ITSELF} for an unsuitable session.
     *
     * @param id id of the session whose place you offer
     * @param body the other session, and why
     */
    @PostMapping("/sessions/{id:[0-9a-fA-F-]{36}}/swap-requests")
    @Allow(guard = SwapRequestersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<SwapRequestShown> requestSwap(
            @PathVariable UUID id, @RequestBody SwapRequestBody body, Caller caller) {
        var by = caller.person();
        if (by == null) {
            throw new Problem(ProblemKind.FORBIDDEN, "Only a person can ask for a swap.");
        }
        var edition = programmeCommands.awaitKnown(() -> queries.findEdition(id));
        var pair = new SwapPair(
                Api.newId(), edition, queries.requireSide(id, ""), queries.requireSide(body.with(), "/with"));
        if (!edition.equals(queries.findEdition(body.with()).orElse(null))) {
            throw new RefusedException(SwapRefusal.otherEdition());
        }
        var secret = new byte[LinkToken.SECRET];
        Api.fillRandom("swap-link", secret);
        var token = LinkToken.of(id, secret);
        var command = new SwapCommand.Ask(
                SwapId.of(id),
                pair,
                by,
                people.seal(by, body.reason().strip()),
                token.hash(),
                people.seal(people.createDocumentHolder(queries.readers(pair.with())), token.text()));
        return api.<SwapRequest, SwapRequestShown>answerUnconditionally(
                command,
                written -> api.created(
                        "/swap-requests/" + pair.request(), null, written, mapper.toShown(written.result())));
    }

    /**
     * Lists the swap requests of an edition. Organizers get the requests that their sessions make or get.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param session id of a session that makes or gets the request; all sessions if left out
     */
    @GetMapping("/editions/{edition}/swap-requests")
    @Allow(roles = "SECRETARIAT", authenticated = true, personalScopes = Allow.SUBMIT)
    SwapRequestList listSwapRequests(
            @PathVariable String edition, @RequestParam(required = false) @Nullable UUID session, Caller caller) {
        releases.requireEdition(edition);
        return new SwapRequestList(
                queries.list(edition).stream()
                        .filter(request -> session == null || concerns(request, session))
                        .filter(request -> caller.isSecretariat()
                                || sessions(request).anyMatch(each -> queries.isOrganizer(caller.person(), each)))
                        .map(mapper::toShown)
                        .toList(),
                null);
    }

    private static boolean concerns(SwapRequest request, UUID session) {
        return sessions(request).anyMatch(session::equals);
    }

    private static Stream<UUID> sessions(SwapRequest request) {
        return Stream.of(request.pair().from().session(), request.pair().with().session());
    }

    /**
     * Withdraws a swap request. The secretariat ends a request in the same way, also one that awaits its approval. 404
     * if there is no such request, 409 {@code SWAP_NOT_OPEN} if it can no longer be withdrawn.
     *
     * @param request the request's id
     */
    @DeleteMapping("/swap-requests/{request}")
    @Allow(roles = "SECRETARIAT", guard = SwapRequestersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<Void> withdrawSwapRequest(@PathVariable UUID request, Caller caller) {
        var pair = require(request).pair();
        return api.done(api.<SwapRequest>sendUnconditionally(
                new SwapCommand.Withdraw(SwapId.of(pair.from().session()), request, !isRequester(caller, pair))));
    }

    private boolean isRequester(Caller caller, SwapPair pair) {
        return queries.isOrganizer(caller.person(), pair.from().session());
    }

    private SwapRequest require(UUID request) {
        return queries.find(request).orElseThrow(Problem::notFound);
    }

    /**
     * Approves a swap on which both sides agree. The programme then swaps the places, if nothing stands against it. 404
     * if there is no such request, 409 {@code SWAP_NOT_OPEN} unless it awaits approval, 422 {@code REASON_REQUIRED}
     * without a reason once the programme is frozen.
     *
     * @param request the request's id
     * @param body the reason; may be left out
     */
    @PostMapping("/swap-requests/{request}/approval")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<SwapRequestShown> approveSwapRequest(
            @PathVariable UUID request, @RequestBody(required = false) @Nullable SwapApprovalBody body) {
        var pair = require(request).pair();
        var reason = body == null || body.reason() == null || body.reason().isBlank()
                ? null
                : body.reason().strip();
        if (reason == null && queries.isFrozen(pair.edition(), clock.instant())) {
            throw new RefusedException(SwapRefusal.approvalReasonRequired());
        }
        return api.<SwapRequest, SwapRequestShown>answerUnconditionally(
                new SwapCommand.Approve(SwapId.of(pair.from().session()), request, reason),
                written -> api.ok(null, written, mapper.toShown(written.result())));
    }

    /**
     * Reads the rule of an edition for swaps. 404 for an unknown edition.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping(POLICY)
    @Allow(roles = "SECRETARIAT")
    SwapPolicyBody getSwapPolicy(@PathVariable String edition) {
        releases.requireEdition(edition);
        return new SwapPolicyBody(queries.mode(edition));
    }

    /**
     * Sets the rule of an edition for swaps. It holds for answers from now on. In a frozen programme the secretariat
     * approves every swap. 404 for an unknown edition.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the rule
     */
    @PutMapping(POLICY)
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<SwapPolicyBody> setSwapPolicy(@PathVariable String edition, @RequestBody SwapPolicyBody body) {
        releases.requireEdition(edition);
        return api.<@Nullable Object, SwapPolicyBody>answerUnconditionally(
                new SetSwapPolicy(edition, body.swaps()), written -> api.ok(null, written, body));
    }
}
