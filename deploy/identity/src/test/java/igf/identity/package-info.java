/** Tests of the provider over HTTP. */
package igf.identity;
