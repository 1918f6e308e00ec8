/**
 * The whole system in one JVM, with nothing to install: the newcomer's default.
 *
 * <p>Real servers are started inside or beside the JVM, then each service as a Spring context of its own, on its own
 * port, from the same classes that run alone elsewhere. What they share is only the class path; what each is told comes
 * as its arguments. The launcher owns what a JVM has once: logging, the end, the lock on the data.
 */
@NullMarked
package igf.standalone;

import org.jspecify.annotations.NullMarked;
