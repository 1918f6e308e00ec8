/** Pages for registering, and for confirming or changing a registration. */
@NullMarked
package igf.console.registration;

import org.jspecify.annotations.NullMarked;
