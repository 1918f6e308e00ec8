package igf.client;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next URL of the next page; null on the last page
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {}
