package igf.api.release;

import igf.api.release.ShownChanges.PersonShown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * The people who would get a mail about a session's changes.
 *
 * @param session the session's id
 * @param people one entry for each role of a person
 */
@Schema(name = "PreviewTold")
public record PreviewRecipients(UUID session, List<PersonShown> people) {}
