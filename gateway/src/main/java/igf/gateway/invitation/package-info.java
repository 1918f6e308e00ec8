/**
 * The page behind the link in an invitation: it shows what is asked and takes the answer by a button. Looking at it
 * never answers, since mail programs look at links too.
 */
@NullMarked
package igf.gateway.invitation;

import org.jspecify.annotations.NullMarked;
