package igf.scheduling.programme.view;

import igf.scheduling.programme.ProgrammeEvent.AcknowledgedClash;
import java.time.Instant;

/**
 * A clash that somebody acknowledged with a release.
 *
 * @param by the client or user who acknowledged it
 */
public record StoredClash(AcknowledgedClash clash, String by, Instant at) {}
