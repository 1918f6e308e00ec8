/** The demo accounts as data: each is a client for programs and a user for people. */
package igf.identity.account;
