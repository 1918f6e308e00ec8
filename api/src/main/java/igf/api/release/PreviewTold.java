package igf.api.release;

import igf.api.release.ShownChanges.PersonShown;
import java.util.List;
import java.util.UUID;

/**
 * The people affected by a session's changes.
 *
 * @param session the session's id
 * @param people one entry for each role of a person
 */
public record PreviewTold(UUID session, List<PersonShown> people) {}
