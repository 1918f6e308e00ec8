/** The calls for people with too many sessions, open to anyone with the token of a link. */
@NullMarked
package igf.proposal.engagement.web;

import org.jspecify.annotations.NullMarked;
