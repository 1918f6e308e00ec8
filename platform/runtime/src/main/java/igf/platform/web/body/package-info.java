/** Checks of bodies and addresses, before a handler sees them. */
@NullMarked
package igf.platform.web.body;

import org.jspecify.annotations.NullMarked;
