/** The calls about appeals. */
@NullMarked
package igf.proposal.appeal.web;

import org.jspecify.annotations.NullMarked;
