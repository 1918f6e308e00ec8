package igf.api.webhook;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a webhook; what is absent or null stays as it is.
 *
 * @param url https address that events are posted to
 * @param types an empty list for all that the caller may read
 * @param edition slug of the one edition whose events it is told; empty for those of all
 */
public record WebhookChanges(
        @Nullable String url,
        @Nullable List<String> types,

        @Nullable @Pattern(regexp = "|[a-z0-9][a-z0-9-]{0,62}")
        String edition) {}
