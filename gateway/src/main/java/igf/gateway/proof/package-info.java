/**
 * Pages behind mailed links by which somebody proves an address. Looking never uses a link up,
 * since mail programs look at links too.
 */
@NullMarked
package igf.gateway.proof;

import org.jspecify.annotations.NullMarked;
