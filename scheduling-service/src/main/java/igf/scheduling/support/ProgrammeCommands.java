package igf.scheduling.support;

import igf.api.problem.ProblemKind;
import igf.platform.command.CommandResult;
import igf.platform.domain.RefusedException;
import igf.platform.domain.StaleVersionException;
import igf.platform.log.follow.WakeUps;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.OutdatedVersionException;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends a request's commands to programmes. Waits up to two seconds for an edition or session that is not known yet,
 * and translates stale versions and clashes to problems of the API.
 */
@Component
public class ProgrammeCommands {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** Polling is necessary because views apply an event shortly after the log wakes its followers. */
    private static final long POLL_MILLIS = 20;

    private final Api api;
    private final WakeUps wakeUps;
    private final DecryptingMapper mapper;

    ProgrammeCommands(Api api, WakeUps wakeUps, DecryptingMapper mapper) {
        this.api = api;
        this.wakeUps = wakeUps;
        this.mapper = mapper;
    }

    /** @throws Problem not found, if {@code edition} is not a slug; unavailable, if the edition stays unknown */
    public <R extends @Nullable Object> CommandResult<R> send(String edition, Object command) {
        return awaitKnown(edition, () -> api.sendUnconditionally(command));
    }

    /**
     * Sends the last command of a request.
     *
     * @param answer as for {@link Api#answer}
     */
    public <R extends @Nullable Object, T> ResponseEntity<T> answer(
            String edition, Object command, Function<CommandResult<R>, ResponseEntity<T>> answer) {
        return awaitKnown(edition, () -> api.answerUnconditionally(command, answer));
    }

    /** Runs an action and repeats it for up to two seconds while it is rejected as not found, unless for good. */
    public <T> T awaitKnown(String edition, Supplier<T> action) {
        if (!isSlug(edition)) {
            throw Problem.notFound();
        }
        return awaitKnown(() -> tryOnce(edition, action));
    }

    private <T> Optional<T> tryOnce(String edition, Supplier<T> action) {
        try {
            return Optional.of(action.get());
        } catch (OutdatedVersionException e) {
            throw new StaleVersionException(e.expected(), e.current());
        } catch (RefusedException e) {
            if (e.isNotFound() && Collections.disjoint(e.reasons(), Session.FINAL)) {
                return Optional.empty();
            }
            throw describeClashes(edition, e);
        }
    }

    private RefusedException describeClashes(String edition, RefusedException refused) {
        return new RefusedException(refused.reasons().stream()
                .map(reason -> mapper.describeClashes(edition, reason))
                .toList());
    }

    /** Repeats a read for two seconds until it returns something. */
    public <T> T awaitKnown(Supplier<Optional<T>> query) {
        var deadline = System.nanoTime() + TIMEOUT_NANOS;
        while (true) {
            var seen = wakeUps.count();
            var found = query.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() >= deadline) {
                throw new Problem(ProblemKind.UNAVAILABLE, "This is not known here yet; try again.");
            }
            try {
                wakeUps.await(seen, POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Problem(ProblemKind.UNAVAILABLE, "The service is stopping; try again.");
            }
        }
    }

    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** Returns the version in {@code If-Match}; negative if there is none or it is {@code *}. */
    public static long expectedVersion() {
        var version = Api.ifMatch();
        return version == null ? -1 : version;
    }
}
