/** PostgreSQL's own programs: unpacks them, runs them as a permitted user, and restarts killed servers. */
@NullMarked
package igf.platform.embedded.postgres;

import org.jspecify.annotations.NullMarked;
