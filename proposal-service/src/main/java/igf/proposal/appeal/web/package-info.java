/** The calls for appeals. */
@NullMarked
package igf.proposal.appeal.web;

import org.jspecify.annotations.NullMarked;
