/** Javadoc as Markdown. */
package igf.platform.docs.comment;
