/** The whole system as a process of its own, and how journeys speak to it: over HTTP only. */
@NullMarked
package igf.acceptance.system;

import org.jspecify.annotations.NullMarked;
