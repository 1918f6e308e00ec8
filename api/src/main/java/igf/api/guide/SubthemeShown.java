package igf.api.guide;

import igf.api.programme.ListedSession;
import java.util.List;

/**
 * A subtheme with its released sessions.
 *
 * @param id slug in the edition's rules
 * @param name name to display
 * @param sessions sorted by time
 */
public record SubthemeShown(String id, String name, List<ListedSession> sessions) {}
