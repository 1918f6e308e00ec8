/**
 * The closed lists of values in proposals: roles, stakeholder groups, regional groups, gender, attendance, formats and
 * room layouts.
 * <p>The REST API uses the names of the constants. Forms and pages of the IGF have spelled the same value differently
 * over the years. {@link igf.proposal.vocabulary.Synonyms} finds the constant for each of these spellings.
 */
@NullMarked
package igf.proposal.vocabulary;

import org.jspecify.annotations.NullMarked;
