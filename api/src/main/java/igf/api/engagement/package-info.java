/** Which session a person chose. */
@NullMarked
package igf.api.engagement;

import org.jspecify.annotations.NullMarked;
