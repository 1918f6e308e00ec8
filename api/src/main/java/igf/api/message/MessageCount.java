package igf.api.message;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The result of an action on messages.
 *
 * @param count number of messages
 */
@Schema(name = "ManyDone")
public record MessageCount(int count) {}
