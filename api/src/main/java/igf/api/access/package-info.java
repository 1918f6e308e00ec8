/** API keys and personal tokens. */
@NullMarked
package igf.api.access;

import org.jspecify.annotations.NullMarked;
