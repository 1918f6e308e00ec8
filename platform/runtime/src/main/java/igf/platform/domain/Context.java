package igf.platform.domain;

import java.time.Instant;

/**
 * The context of a command, so that decisions do not read a clock. Any {@code @CommandHandler} may take it as a second
 * parameter.
 *
 * @param actor who sends the command
 * @param now when the command arrived, by the instance's clock; the recorded time of its events
 * @param correlationId the request or cause at the start of the chain
 */
public record Context(Actor actor, Instant now, String correlationId) {}
