package igf.participation.programme;

import igf.api.problem.ProblemKind;
import igf.participation.identity.LinkedIds;
import igf.participation.programme.StoredSession.State;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Problem;
import igf.platform.web.ReadOnlyPost;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads the programme for requests. Events of other services arrive some milliseconds later, so it waits a little for a
 * session or edition that is not known yet. If that does not help, a write gets "unavailable" and a read "not found".
 * Names and ids that cannot exist are "not found" without waiting.
 */
@Component
class WaitingProgramme implements Programme {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final long POLL_NANOS = 20_000_000;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    /** Session ids are UUIDs of version 5, derived from the proposal's id. */
    private static final int DERIVED_ID_VERSION = 5;

    private static final Set<State> LEFT_STATES = Set.of(State.CANCELLED, State.HELD);
    private static final Set<String> READ_METHODS = Set.of("GET", "HEAD");

    private final ProgrammeQueries queries;
    private final LinkedIds links;

    WaitingProgramme(ProgrammeQueries queries, LinkedIds links) {
        this.queries = queries;
        this.links = links;
    }

    @Override
    public Optional<Edition> find(String edition) {
        return queries.findEdition(edition);
    }

    @Override
    public Optional<Session> find(UUID session) {
        return queries.findReleased(session);
    }

    @Override
    public Optional<Session> findOrAwait(UUID session) {
        return session.version() == DERIVED_ID_VERSION
                ? pollUntilFound(() -> queries.findReleased(session))
                : queries.findReleased(session);
    }

    @Override
    public List<Session> sessions(String edition) {
        return queries.findReleased(edition);
    }

    @Override
    public List<HeldTime> earlierTimes(UUID session) {
        return queries.earlierTimes(session);
    }

    @Override
    public Optional<ReleasedSession> findLastReleased(UUID session) {
        return queries.findLastReleased(session);
    }

    @Override
    public boolean hasLeftProgramme(UUID session) {
        queries.requireHead();
        return queries.findState(session).filter(LEFT_STATES::contains).isPresent();
    }

    @Override
    public List<UUID> sessionsOfPerson(UUID person) {
        return queries.sessionsOfPerson(person);
    }

    @Override
    public List<UUID> allSessionsOfPerson(UUID person) {
        return queries.allSessionsOfPerson(person);
    }

    @Override
    public boolean isErased(UUID person) {
        return queries.isErased(person);
    }

    /** Reads links only for people who are not found under their own id, since most people have one id. */
    @Override
    public boolean isAmong(UUID person, List<SessionPerson> people) {
        return !people.isEmpty()
                && !queries.isErased(person)
                && (isAnyNamed(Set.of(person), people) || isAnyNamed(links.linkedIds(person), people));
    }

    private boolean isAnyNamed(Set<UUID> ids, List<SessionPerson> people) {
        return people.stream().map(SessionPerson::person).anyMatch(id -> ids.contains(id) && !queries.isErased(id));
    }

    @Override
    public List<String> editions() {
        return queries.editions();
    }

    @Override
    public Edition requireEdition(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw new RefusedException(Refusal.notFound("No edition can have this name."));
        }
        return pollUntilFound(() -> queries.findEdition(slug))
                .orElseThrow(() -> notKnownYetError("This edition is not known here yet."));
    }

    @Override
    public List<String> unknownEditions(Collection<String> slugs) {
        pollUntilFound(() -> withoutEdition(slugs).isEmpty() ? Optional.of(slugs) : Optional.empty());
        return withoutEdition(slugs);
    }

    private List<String> withoutEdition(Collection<String> slugs) {
        return slugs.stream()
                .filter(slug -> queries.findEdition(slug).isEmpty())
                .toList();
    }

    @Override
    public Session requireSession(UUID id) {
        var released = queries.findReleased(id);
        if (released.isPresent()) {
            return released.get();
        }
        if (queries.findState(id).isEmpty() && id.version() != DERIVED_ID_VERSION) {
            throw new RefusedException(Refusal.notFound("No session can have this id."));
        }
        return pollUntilFound(() -> queries.findReleased(id)).orElseThrow(() -> missingSessionError(id));
    }

    @Override
    public Session requireInProgramme(UUID id) {
        var session = requireSession(id);
        if (queries.findState(id).filter(LEFT_STATES::contains).isPresent()) {
            throw cancelledRefusal();
        }
        return session;
    }

    private static RefusedException cancelledRefusal() {
        return new RefusedException(
                Refusal.conflict("SESSION_CANCELLED", "The session is no longer in the programme."));
    }

    private RuntimeException missingSessionError(UUID id) {
        var unknown = notKnownYetError("This session is not known here yet.");
        return switch (queries.findState(id).orElse(null)) {
            case ACCEPTED ->
                new RefusedException(Refusal.conflict(
                        "SESSION_NOT_RELEASED",
                        "The session is not in a released programme yet; try after the release."));
            case CANCELLED -> cancelledRefusal();
            // It was released just now.
            case RELEASED, HELD -> unknown;
            case null -> unknown;
        };
    }

    private static boolean isRead(HttpServletRequest request) {
        return READ_METHODS.contains(request.getMethod())
                || request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                        && handler.hasMethodAnnotation(ReadOnlyPost.class);
    }

    /**
     * Returns the error for an unknown edition or session. Clients can repeat a write; for a read it does not exist.
     */
    private static RuntimeException notKnownYetError(String detail) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                        && isRead(current.getRequest())
                ? new RefusedException(Refusal.notFound(detail))
                : new Problem(ProblemKind.UNAVAILABLE, detail + " Try again.");
    }

    private static <T> Optional<T> pollUntilFound(Supplier<Optional<T>> query) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        var found = query.get();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
            found = query.get();
        }
        return found;
    }
}
