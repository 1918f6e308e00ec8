package igf.platform.log;

import igf.platform.domain.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The position of an appended event.
 *
 * @param sequence number of the event in its stream, which is the version in an {@code ETag}
 * @param recorded the event, with position 0, since that is not known yet; null if an earlier attempt at a request
 *     appended it
 */
public record AppendResult(
        long txid,
        long index,
        String stream,
        long sequence,
        @Nullable RecordedEvent<?> recorded) {}
