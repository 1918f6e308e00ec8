/**
 * One service among several in the same JVM: what it is told, what of the common class path it does not see, and which
 * lines of the log are its own.
 */
@NullMarked
package igf.standalone.part;

import org.jspecify.annotations.NullMarked;
