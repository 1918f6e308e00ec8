/** Compares the API document with the one that was promised. */
package igf.platform.testing.document;
