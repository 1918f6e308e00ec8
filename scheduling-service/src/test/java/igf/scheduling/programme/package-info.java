/** How a programme decides. */
@NullMarked
package igf.scheduling.programme;

import org.jspecify.annotations.NullMarked;
