/** Services and servers as separate processes: starts, watches and restarts them, and ends them with the launcher. */
@NullMarked
package igf.standalone.process;

import org.jspecify.annotations.NullMarked;
