package igf.participation.floor;

import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.vocabulary.Mode;
import igf.participation.vocabulary.PersonalDataSource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * A request for the floor in the export of a person's own data.
 *
 * @param sessionId the session's id
 * @param id the request's id
 * @param mode in the room or online
 * @param kind HAND or QUESTION
 * @param text the question's text; empty without one
 * @param at when it was made
 * @param state WAITING, GRANTED or DONE
 */
public record KeptRequest(
        UUID sessionId,
        UUID id,
        Mode mode,
        @Schema(implementation = FloorRequestKind.class) String kind,
        String text,
        String at,
        @Schema(implementation = FloorRequestState.class) String state)
        implements PersonalDataSource.Item {}
