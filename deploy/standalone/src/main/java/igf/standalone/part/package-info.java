/** A service among several in the same JVM: its settings, hidden parts of the common class path, and its log lines. */
@NullMarked
package igf.standalone.part;

import org.jspecify.annotations.NullMarked;
