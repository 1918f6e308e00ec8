/**
 * The HTTP interface of all services: authentication, authorization, problem documents (RFC 9457), versions (RFC 9110),
 * consistency tokens, idempotency keys, paging.
 */
package igf.platform.web;
