/** The provider over HTTP, as programs and browsers meet it. */
@NullMarked
package igf.identity;

import org.jspecify.annotations.NullMarked;
