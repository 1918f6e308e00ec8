package igf.platform.log;

/**
 * Where an append put its last event.
 *
 * @param sequence the number of that event in its stream: the version that an {@code ETag} shows
 */
public record AppendResult(long txid, long index, String stream, long sequence) {}
