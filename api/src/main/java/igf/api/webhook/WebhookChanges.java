package igf.api.webhook;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a webhook; members that are absent or null stay as they are.
 *
 * @param url https address that events are posted to
 * @param types types of events; an empty list for all that the caller may read
 * @param edition slug of the only edition whose events it gets; empty for all
 */
public record WebhookChanges(
        @Nullable String url,
        @Nullable List<String> types,

        @Nullable @Pattern(regexp = "|[a-z0-9][a-z0-9-]{0,62}", message = "the slug of an edition, like igf-2026")
        String edition) {}
