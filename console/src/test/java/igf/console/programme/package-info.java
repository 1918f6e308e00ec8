/** Tests of the public programme. */
@NullMarked
package igf.console.programme;

import org.jspecify.annotations.NullMarked;
