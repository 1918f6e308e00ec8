/** Registrations for an edition. */
@NullMarked
package igf.api.registration;

import org.jspecify.annotations.NullMarked;
