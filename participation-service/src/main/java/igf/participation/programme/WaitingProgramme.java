package igf.participation.programme;

import igf.participation.identity.LinkedIds;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.web.Problem;
import java.time.Duration;
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

/**
 * Reads the programme for requests. Events of other services arrive some milliseconds later, so it waits a little for a
 * session or edition that is not known yet. If that does not help, a write gets "unavailable" and a read "not found".
 * Names and ids that cannot exist are "not found" without waiting.
 */
@Component
class WaitingProgramme implements Programme {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = 20_000_000;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    /** Session ids are UUIDs of version 5, derived from the proposal's id. */
    private static final int DERIVED = 5;

    private static final String CANCELLED = "CANCELLED";
    private static final Set<String> GONE = Set.of(CANCELLED, "HELD");
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ProgrammeQueries heard;
    private final LinkedIds links;

    WaitingProgramme(ProgrammeQueries heard, LinkedIds links) {
        this.heard = heard;
        this.links = links;
    }

    @Override
    public Optional<Edition> find(String edition) {
        return heard.edition(edition);
    }

    @Override
    public Optional<Session> find(UUID session) {
        return heard.released(session);
    }

    @Override
    public Optional<Session> awaited(UUID session) {
        return session.version() == DERIVED ? await(() -> heard.released(session)) : heard.released(session);
    }

    @Override
    public List<Session> sessions(String edition) {
        return heard.released(edition);
    }

    @Override
    public List<HeldTime> heldBefore(UUID session) {
        return heard.heldBefore(session);
    }

    @Override
    public Optional<ReleasedSession> told(UUID session) {
        return heard.told(session);
    }

    @Override
    public boolean cancelled(UUID session) {
        heard.requireAll();
        return heard.state(session).filter(GONE::contains).isPresent();
    }

    @Override
    public List<UUID> rostersOf(UUID person) {
        return heard.rostersOf(person);
    }

    @Override
    public List<UUID> everOnRosterOf(UUID person) {
        return heard.everOnRosterOf(person);
    }

    @Override
    public boolean erased(UUID person) {
        return heard.erased(person);
    }

    /** Reads links only for people who are not found under their own id, since most people have one id. */
    @Override
    public boolean isAmong(UUID person, List<SessionPerson> people) {
        return !people.isEmpty()
                && !heard.erased(person)
                && (isNamed(Set.of(person), people) || isNamed(links.linked(person), people));
    }

    private boolean isNamed(Set<UUID> ids, List<SessionPerson> people) {
        return people.stream().map(SessionPerson::person).anyMatch(id -> ids.contains(id) && !heard.erased(id));
    }

    @Override
    public List<String> editions() {
        return heard.editions();
    }

    @Override
    public Edition edition(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw new Refused(Refusal.notFound("No edition can have this name."));
        }
        return await(() -> heard.edition(slug)).orElseThrow(() -> unheard("This edition is not known here yet."));
    }

    @Override
    public Session session(UUID id) {
        var known = heard.released(id);
        if (known.isPresent()) {
            return known.get();
        }
        if (heard.state(id).isEmpty() && id.version() != DERIVED) {
            throw new Refused(Refusal.notFound("No session can have this id."));
        }
        return await(() -> heard.released(id)).orElseThrow(() -> why(id));
    }

    @Override
    public Session inProgramme(UUID id) {
        var session = session(id);
        if (heard.state(id).filter(GONE::contains).isPresent()) {
            throw noLongerThere();
        }
        return session;
    }

    private static Refused noLongerThere() {
        return new Refused(Refusal.conflict("SESSION_CANCELLED", "The session is no longer in the programme."));
    }

    private RuntimeException why(UUID id) {
        return switch (heard.state(id).orElse("")) {
            case "ACCEPTED" ->
                new Refused(Refusal.conflict(
                        "SESSION_NOT_RELEASED",
                        "The session is not in a released programme yet; try after the release."));
            case CANCELLED -> noLongerThere();
            default -> unheard("This session is not known here yet.");
        };
    }

    /** A write is worth repeating; a read may answer that the thing does not exist. */
    private static RuntimeException unheard(String what) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                        && READS.contains(current.getRequest().getMethod())
                ? new Refused(Refusal.notFound(what))
                : new Problem(Problem.Kind.UNAVAILABLE, what + " Try again.");
    }

    private static <T> Optional<T> await(Supplier<Optional<T>> probe) {
        var end = System.nanoTime() + LONGEST.toNanos();
        var found = probe.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            found = probe.get();
        }
        return found;
    }
}
