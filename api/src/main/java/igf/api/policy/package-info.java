/** Which mails an edition sends. */
@NullMarked
package igf.api.policy;

import org.jspecify.annotations.NullMarked;
