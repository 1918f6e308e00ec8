/** Who may ask for a token: the demo accounts as data, each of them a client for programs and a user for people. */
@NullMarked
package igf.identity.account;

import org.jspecify.annotations.NullMarked;
