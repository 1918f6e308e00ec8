/** The inbox: appends what other services publish to this service's log, once and in order. */
package igf.platform.messaging.inbox;
