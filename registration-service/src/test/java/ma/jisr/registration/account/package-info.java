/** Codes, addresses, accounts and refresh tokens, without Spring. */
@NullMarked
package ma.jisr.registration.account;

import org.jspecify.annotations.NullMarked;
