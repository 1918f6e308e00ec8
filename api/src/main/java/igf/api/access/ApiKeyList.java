package igf.api.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The API keys.
 *
 * @param items keys that were not deleted, the oldest first
 * @param deleted keys deleted in the last 90 days, the latest deletion first
 * @param next always null, because there is only one page
 */
@Schema(name = "ApiKeyListedKeys")
public record ApiKeyList(
        List<ApiKey> items,
        List<DeletedKey> deleted,
        @Nullable String next) {}
