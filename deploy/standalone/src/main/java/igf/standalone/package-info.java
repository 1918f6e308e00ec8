/**
 * The whole system in one JVM without an installation: the default for new users.
 * <p>Starts real servers in or beside the JVM, then each service as a Spring context of its own, on its own port, from
 * the same classes that run alone elsewhere. Services share only the class path; their settings are arguments. The
 * launcher owns what exists once in a JVM: logging, shutdown, and the lock on the data.
 */
@NullMarked
package igf.standalone;

import org.jspecify.annotations.NullMarked;
