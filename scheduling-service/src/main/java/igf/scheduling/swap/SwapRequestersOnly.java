package igf.scheduling.swap;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Allows the organizers of the session {@code {id}}, or of the session that makes the request {@code {request}}. */
@Component
class SwapRequestersOnly implements Guard {

    private final SwapQueries queries;

    SwapRequestersOnly(SwapQueries queries) {
        this.queries = queries;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        return path.containsKey("id")
                ? queries.isOrganizer(caller.person(), parseId(path.get("id")))
                : queries.find(parseId(path.get("request")))
                        .filter(request -> queries.isOrganizer(
                                caller.person(), request.pair().from().session()))
                        .isPresent();
    }

    private static UUID parseId(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.notFound());
        }
    }
}
