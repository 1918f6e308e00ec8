/**
 * The types of the platform that an aggregate may use: actor and time ({@link igf.platform.domain.Context}), refusals
 * ({@link igf.platform.domain.Refused}), stored names ({@link igf.platform.domain.Named}), and personal values that
 * only their holder's key opens.
 */
@NullMarked
package igf.platform.domain;

import org.jspecify.annotations.NullMarked;
