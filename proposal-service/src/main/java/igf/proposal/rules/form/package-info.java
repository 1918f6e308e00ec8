/** What the rules say of a proposal's form: its fields, formats, subthemes, how long and how many. */
@NullMarked
package igf.proposal.rules.form;

import org.jspecify.annotations.NullMarked;
