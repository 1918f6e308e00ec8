package igf.platform.domain;

import java.time.Instant;

/**
 * What comes in beside a command, so that a decision reads no clock: any {@code @CommandHandler} may take it as a
 * second parameter.
 *
 * @param actor who asks
 * @param now the instance's time when the command was taken in; becomes the events' recorded time
 * @param correlationId the request or cause that it all started with
 */
public record Context(Actor actor, Instant now, String correlationId) {}
