/** Who signs in: one-time codes, accounts found without storing whom in an index, and long sign-ins. */
@NullMarked
package ma.jisr.registration.account;

import org.jspecify.annotations.NullMarked;
