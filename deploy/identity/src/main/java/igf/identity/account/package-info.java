/** The demo accounts as data: each is a client for programs and a user for people. */
@NullMarked
package igf.identity.account;

import org.jspecify.annotations.NullMarked;
