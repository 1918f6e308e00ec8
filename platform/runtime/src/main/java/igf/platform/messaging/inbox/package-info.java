/** What other services publish is appended to the own log, once and in order. */
package igf.platform.messaging.inbox;
