/** The calls behind the link to somebody with too many sessions; open to everybody who has the token. */
@NullMarked
package igf.proposal.engagement.web;

import org.jspecify.annotations.NullMarked;
