/** The provider over HTTP, as programs and browsers meet it. */
package igf.identity;
