/**
 * The closed lists of values in proposals: roles, stakeholder groups, regional groups, gender, attendance, formats and
 * room layouts.
 * <p>The REST API uses the names of the constants. Forms and pages of the IGF have spelled the same value differently
 * over the years. Each list therefore has a lenient {@code read} for those wordings, and a {@code wording} for people.
 * A text outside the list stays free text, next to the value.
 */
@NullMarked
package igf.proposal.vocabulary;

import org.jspecify.annotations.NullMarked;
