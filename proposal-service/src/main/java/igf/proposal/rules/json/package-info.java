/** The JSON form of rules: reading with a list of all mistakes, checking and writing. */
@NullMarked
package igf.proposal.rules.json;

import org.jspecify.annotations.NullMarked;
