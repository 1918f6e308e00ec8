/** The login of people: one page with two fields, and the security rules of this provider. */
package igf.identity.login;
