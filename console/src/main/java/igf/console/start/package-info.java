/** Refuses to start with settings that are missing or insecure. */
@NullMarked
package igf.console.start;

import org.jspecify.annotations.NullMarked;
