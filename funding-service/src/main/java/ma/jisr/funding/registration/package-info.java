/** The registration service as seen from here: its facts, with the fields that funding uses. */
@NullMarked
package ma.jisr.funding.registration;

import org.jspecify.annotations.NullMarked;
