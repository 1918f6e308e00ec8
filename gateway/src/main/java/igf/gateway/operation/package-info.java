/**
 * Administration of the whole system: merged lists of all services, and calls that are passed to the service
 * concerned.
 */
@NullMarked
package igf.gateway.operation;

import org.jspecify.annotations.NullMarked;
