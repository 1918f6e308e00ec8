/**
 * The types of the platform that an aggregate may use: actor and time ({@link igf.platform.domain.Context}), refusals
 * ({@link igf.platform.domain.Rejected}), stored names ({@link igf.platform.domain.PeopleOfOrganization}), and personal values that
 * only their holder's key opens.
 */
package igf.platform.domain;
