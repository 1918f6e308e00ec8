package igf.api.message;

import java.util.UUID;

/**
 * What became of a message.
 *
 * @param id the message's id
 * @param state as it is now
 */
public record MessageChanged(UUID id, MessageState state) {}
