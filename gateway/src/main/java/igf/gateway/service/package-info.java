/**
 * How the gateway itself asks the services something: the list of them, one call, the same call to all.
 */
@NullMarked
package igf.gateway.service;

import org.jspecify.annotations.NullMarked;
