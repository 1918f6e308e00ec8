/** The whole system as a separate process; journeys use HTTP only. */
@NullMarked
package igf.acceptance.system;

import org.jspecify.annotations.NullMarked;
