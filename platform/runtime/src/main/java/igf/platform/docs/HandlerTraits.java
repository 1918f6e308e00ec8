package igf.platform.docs;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of a request and response other than the bodies, derived from the handler's code.
 *
 * @param calls calls in the handler's code, as {@code Owner.member}
 */
record HandlerTraits(
        HttpMethod method,
        Set<String> calls,
        boolean readOnlyPost,
        boolean emptyResponse,
        boolean hasBody,
        boolean hasPathVariable,
        boolean isPublic) {

    /** Returns the success statuses in ascending order. */
    Set<Integer> successStatuses() {
        var found = new TreeSet<Integer>();
        if (callsAny("Api.created", "ResponseEntity.created", "HttpStatus.CREATED")) {
            found.add(201);
        }
        if (callsAny("ResponseEntity.accepted", "HttpStatus.ACCEPTED", "AdminController.accepted")) {
            found.add(202);
        }
        if (callsAny("Api.done", "ResponseEntity.noContent", "HttpStatus.NO_CONTENT")) {
            found.add(204);
        }
        if (callsAny("Api.ok", "Api.read", "ResponseEntity.ok", "Pages.of", "Pages.past", "Pages.answer")
                && !emptyResponse) {
            found.add(200);
        }
        if (found.isEmpty()) {
            found.add(200);
        }
        return found;
    }

    boolean returnsEtag() {
        return callsAny("Api.created", "Api.ok", "Api.read", "BodyBuilder.eTag", "HeadersBuilder.eTag")
                || returnsFeedPosition();
    }

    boolean returnsFeedPosition() {
        return callsAny("ListHeaders.add");
    }

    boolean returnsLocation() {
        return callsAny(
                "Api.created",
                "ResponseEntity.created",
                "BodyBuilder.location",
                "HeadersBuilder.location",
                "AdminController.accepted");
    }

    boolean returnsConsistencyToken() {
        return callsAny("Api.created", "Api.ok", "Api.done");
    }

    boolean requiresIfMatch() {
        return callsAny("Api.sendIfMatching", "Api.requireIfMatch");
    }

    boolean acceptsIfMatch() {
        return requiresIfMatch() || callsAny("Api.send", "Api.answer", "Api.ifMatch");
    }

    boolean isRepeatable() {
        return method == HttpMethod.POST;
    }

    boolean isRead() {
        return method == HttpMethod.GET || readOnlyPost;
    }

    /** Whether a read answers 304 if the caller's copy is current. */
    boolean isConditional() {
        return method == HttpMethod.GET && returnsEtag();
    }

    boolean isPaged() {
        return callsAny("Pages.of", "Pages.past", "Pages.searched", "Pages.sorted", "Pages.place", "InMemoryPages.of");
    }

    boolean hasLimit() {
        return isPaged() || callsAny("Pages.limit", "Pages.limitOrAll");
    }

    boolean hasAsOf() {
        return callsAny("AsOf.moment");
    }

    Set<Integer> errorStatuses() {
        // Public operations reject an invalid credential too, and a key of other editions.
        var found = new TreeSet<>(Set.of(400, 401, 429, 503));
        if (!isPublic || hasPathVariable) {
            found.add(403);
        }
        if (hasPathVariable || callsAny("Problem.notFound", "Refusal.notFound") || names("NOT_FOUND")) {
            found.add(404);
        }
        if (hasBody) {
            found.addAll(Set.of(413, 415));
        }
        if (isRepeatable() || names("CONFLICT") || callsAny("Refusal.conflict") || sendsCommand()) {
            found.add(409);
        }
        if (isRepeatable() || names("RULES_VIOLATED") || callsAny("Refusal.rule") || sendsCommand()) {
            found.add(422);
        }
        if (names("FORBIDDEN")
                || names("PROOF_REQUIRED")
                || callsAny("Refusal.forbidden", "Caller.requireFreshProof")) {
            found.add(403);
        }
        if (names("UNAUTHENTICATED")) {
            found.add(401);
        }
        if (names("GONE") || callsAny("Refusal.gone")) {
            found.add(410);
        }
        if (acceptsIfMatch() && !isRead()) {
            found.add(412);
        }
        if (requiresIfMatch()) {
            found.add(428);
        }
        return found;
    }

    /** Returns whether the handler itself checks scopes. Those of personal tokens are listed separately. */
    boolean checksToolScopes() {
        return callsAny("Caller.mayUse") && !callsAny("Caller.personalToken");
    }

    private boolean sendsCommand() {
        return callsAny(
                "Api.send", "Api.sendIfMatching", "Api.sendUnconditionally", "Api.answer", "Api.answerUnconditionally");
    }

    /** Returns whether the code names a kind of problem or of refusal. */
    private boolean names(String kind) {
        return callsAny("ProblemKind." + kind, "Kind." + kind);
    }

    private boolean callsAny(String... members) {
        for (var member : members) {
            if (calls.contains(member)) {
                return true;
            }
        }
        return false;
    }
}
