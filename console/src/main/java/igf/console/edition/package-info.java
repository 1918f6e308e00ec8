/**
 * An edition: set up from a past year's rules, its rules told as sentences with their sources, its phases and deadlines, its
 * reviewers, and its rooms and days.
 */
@NullMarked
package igf.console.edition;

import org.jspecify.annotations.NullMarked;
