/** Sign-in by a mailed link. */
@NullMarked
package igf.api.link;

import org.jspecify.annotations.NullMarked;
