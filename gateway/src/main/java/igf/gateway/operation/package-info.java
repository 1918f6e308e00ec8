/**
 * Administration of the whole system: lists that merge the responses of all services, and calls that the gateway
 * forwards to one service.
 */
@NullMarked
package igf.gateway.operation;

import org.jspecify.annotations.NullMarked;
