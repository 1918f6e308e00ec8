package igf.client;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next address of the next part; null at the end. Its {@code cursor} pins the position of the first part
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {}
