/** How sessions are sealed. */
@NullMarked
package igf.gateway.session;

import org.jspecify.annotations.NullMarked;
