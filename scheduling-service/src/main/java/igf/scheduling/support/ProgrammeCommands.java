package igf.scheduling.support;

import igf.platform.command.CommandResult;
import igf.platform.domain.Refused;
import igf.platform.domain.StaleVersion;
import igf.platform.log.follow.WakeUps;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.scheduling.vocabulary.Outdated;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends commands to programmes for the caller of a request. What names an edition or a session that is not heard of yet
 * waits two seconds for it; stale versions and clashes come out as the API tells them.
 */
@Component
public class ProgrammeCommands {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    /** Views apply an event a little after the log has woken its followers. */
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Api api;
    private final WakeUps wakeUps;
    private final Representations shown;

    ProgrammeCommands(Api api, WakeUps wakeUps, Representations shown) {
        this.api = api;
        this.wakeUps = wakeUps;
        this.shown = shown;
    }

    /** @throws Problem not found, if a text cannot be an edition's slug; unavailable, if the edition is not heard of */
    public <R extends @Nullable Object> CommandResult<R> ask(String edition, Object command) {
        return patiently(edition, () -> api.sendUnconditionally(command));
    }

    /** The same for the last command of a request. @param answer as of {@link Api#answer} */
    public <R extends @Nullable Object, T> ResponseEntity<T> answer(
            String edition, Object command, Function<CommandResult<R>, ResponseEntity<T>> answer) {
        return patiently(edition, () -> api.answerUnconditionally(command, answer));
    }

    /** The same for a read. */
    public <T> T patiently(String edition, Supplier<T> sending) {
        if (!isSlug(edition)) {
            throw Problem.notFound();
        }
        return patiently(() -> tryOnce(edition, sending));
    }

    private <T> Optional<T> tryOnce(String edition, Supplier<T> sending) {
        try {
            return Optional.of(sending.get());
        } catch (Outdated e) {
            throw new StaleVersion(e.seen(), e.current());
        } catch (Refused e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw told(edition, e);
        }
    }

    private Refused told(String edition, Refused refused) {
        return new Refused(refused.reasons().stream()
                .map(reason -> shown.told(edition, reason))
                .toList());
    }

    /** Looks until something is there, for two seconds. */
    public <T> T patiently(Supplier<Optional<T>> look) {
        var deadline = System.nanoTime() + PATIENCE;
        while (true) {
            var seen = wakeUps.count();
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() >= deadline) {
                throw new Problem(Problem.Kind.UNAVAILABLE, "This has not been heard of yet; try again.");
            }
            try {
                wakeUps.await(seen, LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Problem(Problem.Kind.UNAVAILABLE, "The service is stopping; try again.");
            }
        }
    }

    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** The version in {@code If-Match}, negative if there is none or any will do. */
    public static long seen() {
        var version = Api.ifMatch();
        return version == null ? -1 : version;
    }
}
