/** Funding as seen from registration: the facts that move a registration's status, with the fields used here. */
@NullMarked
package ma.jisr.registration.funding;

import org.jspecify.annotations.NullMarked;
