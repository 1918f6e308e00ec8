package igf.platform.web.access;

import igf.platform.domain.EditionLimit;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.ResourceEditions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Limits an API key to its editions. The path names the edition, or a resource whose edition the service finds. If it
 * names neither, the key opens only handlers that limit editions themselves, and public handlers, which treat its
 * caller as anonymous.
 */
final class EditionCheck {

    private static final String EDITION = "edition";

    /** The name of a collection, and the id of one of its resources, which may have the suffix of a format. */
    private static final Pattern RESOURCE = Pattern.compile(Pattern.quote(Api.BASE)
            + "/([a-z-]+)/([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})(?:\\.[a-z]+)?(?:/.*)?");

    private final ListableBeanFactory beans;

    EditionCheck(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /**
     * Returns as whom the caller calls.
     *
     * @throws Problem forbidden, for a key of other editions
     */
    Caller check(Caller caller, Allow allow, HttpServletRequest request, Map<String, String> path) {
        var limit = caller.editions();
        if (!limit.isLimited()) {
            return caller;
        }
        // A parameter only narrows a request, since not every handler reads it.
        var parameters = request.getParameterValues(EDITION);
        for (var edition : parameters == null ? new String[0] : parameters) {
            requireAdmitted(limit, edition);
        }
        var edition = path.get(EDITION);
        if (edition == null) {
            edition = editionOfResource(request).orElse(null);
        }
        if (edition != null) {
            requireAdmitted(limit, edition);
            return caller;
        }
        if (allow.limitsEditions()) {
            return caller;
        }
        if (allow.everyone()) {
            return Caller.ANONYMOUS;
        }
        throw Problem.forbidden(sentence(limit), null);
    }

    private static void requireAdmitted(EditionLimit limit, @Nullable String edition) {
        if (!limit.admits(edition)) {
            throw Problem.forbidden(sentence(limit), null);
        }
    }

    private static String sentence(EditionLimit limit) {
        return "This key is limited to these editions: " + String.join(", ", Objects.requireNonNull(limit.sorted()))
                + ".";
    }

    private Optional<String> editionOfResource(HttpServletRequest request) {
        var named = RESOURCE.matcher(request.getRequestURI());
        if (!named.matches()) {
            return Optional.empty();
        }
        return beans.getBeansOfType(ResourceEditions.class).values().stream()
                .filter(resources -> resources.collection().equals(named.group(1)))
                .findFirst()
                .map(resources ->
                        resources.find(UUID.fromString(named.group(2))).orElseThrow(Problem::notFound));
    }
}
