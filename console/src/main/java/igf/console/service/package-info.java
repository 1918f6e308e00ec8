/**
 * Calls to services for the viewer, and errors in the viewer's language. {@link igf.console.service.Gateway} is the
 * console's interface to the gateway.
 */
@NullMarked
package igf.console.service;

import org.jspecify.annotations.NullMarked;
