package igf.platform.reaction;

import igf.platform.log.LogToken;

/** An event in the log, by what a reaction needs to know of it. */
public record EventPosition(LogToken token, Class<?> payloadType) {}
