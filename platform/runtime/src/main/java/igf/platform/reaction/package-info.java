/** Reactions: their initial tokens, failures and parked events. */
package igf.platform.reaction;
