/**
 * Whether everything is there and up to date: each service with its read models and how far they are behind.
 */
@NullMarked
package igf.gateway.health;

import org.jspecify.annotations.NullMarked;
