package igf.platform.log;

/**
 * The position of the last event of an append.
 *
 * @param sequence number of the event in its stream, which is the version in an {@code ETag}
 */
public record AppendResult(long txid, long index, String stream, long sequence) {}
