/** What a request carries to say who sends it: one algorithm, issuer, audience and time, checked. */
@NullMarked
package igf.gateway.token;

import org.jspecify.annotations.NullMarked;
