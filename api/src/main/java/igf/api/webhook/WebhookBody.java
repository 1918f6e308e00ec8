package igf.api.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new webhook.
 *
 * @param url https address that events are posted to
 * @param types types of events; null or empty for all that the caller may read
 * @param from position in the feed to start after, in digits; null for new events only
 * @param edition slug of the only edition whose events it gets; null or empty for all
 */
@Schema(name = "NewWebhook")
public record WebhookBody(
        @NotBlank String url,
        @Nullable List<String> types,

        @Pattern(regexp = "\\d{1,18}", message = "a position in digits") @Nullable
        String from,

        @Nullable @Pattern(regexp = "|[a-z0-9][a-z0-9-]{0,62}", message = "the slug of an edition, like igf-2026")
        String edition) {}
