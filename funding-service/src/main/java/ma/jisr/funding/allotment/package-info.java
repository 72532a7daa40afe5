/** Places spread over provinces by need: proposed, signed into envelopes, and moved where they are missing. */
@NullMarked
package ma.jisr.funding.allotment;

import org.jspecify.annotations.NullMarked;
