/**
 * The types of the platform that an aggregate may use: actor and time ({@link igf.platform.domain.Context}), refusals
 * ({@link igf.platform.domain.RefusedException}), stored names ({@link igf.platform.domain.Named}), and encrypted
 * personal values ({@link igf.platform.domain.PersonalValue}).
 */
package igf.platform.domain;
