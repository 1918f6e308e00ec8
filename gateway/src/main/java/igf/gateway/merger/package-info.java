/**
 * The page behind the link in a mail about a merge: it shows what is asked and takes one side's answer by a button. Looking
 * at it never answers, since mail programs look at links too.
 */
@NullMarked
package igf.gateway.merger;

import org.jspecify.annotations.NullMarked;
