package igf.api.message;

import java.util.UUID;

/**
 * A message after an action.
 *
 * @param id the message's id
 * @param state the present state
 */
public record MessageChanged(UUID id, MessageState state) {}
