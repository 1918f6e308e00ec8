package igf.api.release;

import igf.api.release.ShownChanges.PersonShown;
import java.util.List;
import java.util.UUID;

/**
 * The people whom a session's changes concern.
 *
 * @param session the session's id
 * @param people each role once
 */
public record PreviewTold(UUID session, List<PersonShown> people) {}
