/**
 * The few types that an aggregate may know of the platform: who asks and when ({@link igf.platform.domain.Context}),
 * how it says no ({@link igf.platform.domain.Refused}), what its events are called
 * ({@link igf.platform.domain.Named}), and personal values that only their holder's key opens.
 */
@NullMarked
package igf.platform.domain;

import org.jspecify.annotations.NullMarked;
