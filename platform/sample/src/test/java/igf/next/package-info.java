/** What a later release of the sample brings: a stored name that the sample itself does not know. */
package igf.next;
