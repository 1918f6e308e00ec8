/** Pages of an edition: its rules as sentences with sources, phases and deadlines, reviewers, rooms and days. */
@NullMarked
package igf.console.edition;

import org.jspecify.annotations.NullMarked;
