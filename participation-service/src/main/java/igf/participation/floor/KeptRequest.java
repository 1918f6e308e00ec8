package igf.participation.floor;

import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.vocabulary.Mode;
import igf.participation.vocabulary.PersonalDataSource;
import java.util.UUID;

/**
 * A request for the floor in the export of a person's own data.
 *
 * @param sessionId the session's id
 * @param id the request's id
 * @param mode in the room or online
 * @param kind a hand or a question
 * @param text the question's text; empty without one
 * @param at when it was made
 * @param state whether it still waits
 */
public record KeptRequest(
        UUID sessionId, UUID id, Mode mode, FloorRequestKind kind, String text, String at, FloorRequestState state)
        implements PersonalDataSource.Item {}
