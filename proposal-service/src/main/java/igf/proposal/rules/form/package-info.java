/** The rules for a proposal's form: fields, formats, subthemes and limits. */
@NullMarked
package igf.proposal.rules.form;

import org.jspecify.annotations.NullMarked;
