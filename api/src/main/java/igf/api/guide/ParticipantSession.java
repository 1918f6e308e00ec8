package igf.api.guide;

import igf.api.programme.ShownPlacement;
import igf.api.roster.RosterRole;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * A session in which a participant has a role.
 *
 * @param id the session's id
 * @param number number of the session in its edition
 * @param title the session's title
 * @param minutes length in minutes
 * @param placement where and when
 * @param roles the person's roles: SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR, ORGANIZER
 */
@Schema(name = "SpeakerSpokenSession")
public record ParticipantSession(
        UUID id,
        int number,
        String title,
        int minutes,
        ShownPlacement placement,

        @ArraySchema(schema = @Schema(implementation = RosterRole.class))
        List<String> roles) {}
