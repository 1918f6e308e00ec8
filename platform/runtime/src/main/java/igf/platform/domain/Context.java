package igf.platform.domain;

import java.time.Instant;

/**
 * The context of a command, so that a decision reads no clock. Any {@code @CommandHandler} may take it as a second
 * parameter.
 *
 * @param actor who sends it
 * @param now the instance's time at its arrival; the recorded time of its events
 * @param correlationId the request or cause at the start of the chain
 */
public record Context(Actor actor, Instant now, String correlationId) {}
