/** Authentication and authorization, and the filters in their order. */
package igf.platform.web.access;
