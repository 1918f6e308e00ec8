/** Maps records to documents and back: each component to a member, in order. */
package igf.platform.view.shape;
