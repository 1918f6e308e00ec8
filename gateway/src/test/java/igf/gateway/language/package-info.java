/** Words and times of each language. */
@NullMarked
package igf.gateway.language;

import org.jspecify.annotations.NullMarked;
