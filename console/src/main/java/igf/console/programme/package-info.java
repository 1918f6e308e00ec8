/**
 * The public programme. It is the same for everybody, so that caches can store it: language and zone are in the
 * address, and nothing depends on the viewer.
 */
@NullMarked
package igf.console.programme;

import org.jspecify.annotations.NullMarked;
