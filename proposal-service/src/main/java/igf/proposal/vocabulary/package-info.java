/**
 * The closed lists that every proposal speaks in: roles, stakeholder groups, regional groups, gender, attendance,
 * formats and room layouts.
 *
 * <p>A constant's name is what the REST API shows. Forms and pages of the IGF have spelled the same value in
 * several ways over the years; each list therefore has a lenient {@code read} for those wordings, and a {@code
 * wording} for people. What a page says beyond the list stays free text, next to it.
 */
@NullMarked
package igf.proposal.vocabulary;

import org.jspecify.annotations.NullMarked;
