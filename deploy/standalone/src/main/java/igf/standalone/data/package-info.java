/** The data directory of an instance, its lock, and errors of the start. */
@NullMarked
package igf.standalone.data;

import org.jspecify.annotations.NullMarked;
