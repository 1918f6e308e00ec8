/** What requests and responses of lists have in common: order, selected members, and the position in the feed. */
package igf.platform.web.list;
