/** Tests of reading pasted pages; people, organizations and texts of the samples are invented. */
@NullMarked
package igf.proposal.paste;

import org.jspecify.annotations.NullMarked;
