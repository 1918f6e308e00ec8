/** What the exports look like. */
@NullMarked
package igf.scheduling.export;

import org.jspecify.annotations.NullMarked;
