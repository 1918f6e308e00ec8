/**
 * Pages of organizers: a new proposal ({@code /submit}), a draft's form and people, and everything after submission.
 */
@NullMarked
package igf.console.organizer;

import org.jspecify.annotations.NullMarked;
