package igf.platform.docs;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of a request and response beside the bodies, as the handler's code decides them.
 *
 * @param reach calls of the handler's code
 */
record HandlerTraits(
        HttpMethod method,
        Set<String> reach,
        boolean asks,
        boolean empty,
        boolean hasBody,
        boolean inPath,
        boolean open) {

    /** Returns the statuses of success, the usual one first. */
    Set<Integer> statuses() {
        var found = new TreeSet<Integer>();
        if (reaches("Api.created", "ResponseEntity.created", "HttpStatus.CREATED")) {
            found.add(201);
        }
        if (reaches("ResponseEntity.accepted", "HttpStatus.ACCEPTED", "AdminController.accepted")) {
            found.add(202);
        }
        if (reaches("Api.done", "ResponseEntity.noContent", "HttpStatus.NO_CONTENT")) {
            found.add(204);
        }
        if (reaches("Api.ok", "Api.read", "ResponseEntity.ok", "Pages.of", "Pages.past", "Pages.answer") && !empty) {
            found.add(200);
        }
        if (found.isEmpty()) {
            found.add(200);
        }
        return found;
    }

    boolean answersVersion() {
        return reaches("Api.created", "Api.ok", "Api.read", "BodyBuilder.eTag", "HeadersBuilder.eTag");
    }

    boolean answersLocation() {
        return reaches(
                "Api.created",
                "ResponseEntity.created",
                "BodyBuilder.location",
                "HeadersBuilder.location",
                "AdminController.accepted");
    }

    boolean answersPlace() {
        return reaches("Api.created", "Api.ok", "Api.done");
    }

    boolean needsVersion() {
        return reaches("Api.sendIfMatching", "Api.requireIfMatch");
    }

    boolean takesVersion() {
        return needsVersion() || reaches("Api.send", "Api.answer", "Api.ifMatch");
    }

    boolean repeatable() {
        return method == HttpMethod.POST;
    }

    boolean reads() {
        return method == HttpMethod.GET || asks;
    }

    boolean pages() {
        return reaches("Pages.of", "Pages.past", "Pages.place");
    }

    boolean cuts() {
        return pages() || reaches("Pages.limit", "Pages.limitOrAll");
    }

    boolean pastReadable() {
        return reaches("AsOf.moment");
    }

    /** Returns the statuses of errors that this operation can have. */
    Set<Integer> refusals() {
        var found = new TreeSet<>(Set.of(400, 429, 503));
        if (!open) {
            found.addAll(Set.of(401, 403));
        }
        if (inPath || reaches("Problem.notFound", "Refusal.notFound", "Kind.NOT_FOUND")) {
            found.add(404);
        }
        if (hasBody) {
            found.addAll(Set.of(413, 415));
        }
        if (repeatable() || reaches("Kind.CONFLICT", "Refusal.conflict") || sends()) {
            found.add(409);
        }
        if (repeatable() || reaches("Kind.RULES_VIOLATED", "Refusal.rule") || sends()) {
            found.add(422);
        }
        if (reaches("Kind.FORBIDDEN", "Kind.PROOF_REQUIRED", "Refusal.forbidden", "Caller.requireFreshProof")) {
            found.add(403);
        }
        if (reaches("Kind.UNAUTHENTICATED")) {
            found.add(401);
        }
        if (reaches("Kind.GONE", "Refusal.gone")) {
            found.add(410);
        }
        if (takesVersion() && !reads()) {
            found.add(412);
        }
        if (needsVersion()) {
            found.add(428);
        }
        return found;
    }

    private boolean sends() {
        return reaches(
                "Api.send", "Api.sendIfMatching", "Api.sendUnconditionally", "Api.answer", "Api.answerUnconditionally");
    }

    private boolean reaches(String... members) {
        for (var member : members) {
            if (reach.contains(member)) {
                return true;
            }
        }
        return false;
    }
}
