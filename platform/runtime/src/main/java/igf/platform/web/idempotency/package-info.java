/** Idempotency keys: repeated requests and their stored responses. */
package igf.platform.web.idempotency;
